import type { Matter } from "#web/api/types.ts";
import { useNavigate } from "@tanstack/react-router";
import { App, Form, Input } from "antd";
import { merge } from "./acts.ts";
import { OtherDialog } from "./OtherDialog.tsx";
import { linkWords } from "./words.ts";

interface Props {
  readonly matter: Matter;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Takes two matters for one: this one stops, the other goes on. */
export function MergeDialog({ matter, open, onClose }: Props) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  return (
    <OtherDialog<{ readonly reason: string }>
      matter={matter}
      open={open}
      onClose={onClose}
      verb={linkWords.merge}
      explain={linkWords.mergeMore}
      onOther={async (into, { reason }) => {
        await merge(matter.id, into.id, reason.trim());
        void message.success(linkWords.merged(into.number));
        void navigate({ to: "/matters/$number", params: { number: into.number }, search: {} });
      }}
    >
      <Form.Item name="reason" label={linkWords.reason} rules={[{ required: true, message: linkWords.reasonNeeded }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
      </Form.Item>
    </OtherDialog>
  );
}
