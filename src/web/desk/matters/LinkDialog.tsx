import type { Matter } from "#web/api/types.ts";
import { Keys } from "#web/forms/Keys.tsx";
import { App, Form } from "antd";
import { link } from "./acts.ts";
import { OtherDialog } from "./OtherDialog.tsx";
import { linkWords } from "./words.ts";

interface Props {
  readonly matter: Matter;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Ties a matter to another: a duplicate, a cause, what follows from it. */
export function LinkDialog({ matter, open, onClose }: Props) {
  const { message } = App.useApp();
  return (
    <OtherDialog<{ readonly kind: string }>
      matter={matter}
      open={open}
      onClose={onClose}
      verb={linkWords.link}
      initial={{ kind: "caused" }}
      onOther={async (other, { kind }) => {
        await link(matter.id, other.id, kind);
        void message.success(linkWords.linked(other.number));
      }}
    >
      <Form.Item name="kind" label={linkWords.kind}>
        <KindInput />
      </Form.Item>
    </OtherDialog>
  );
}

interface KindProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (kind: string) => void;
}
const KindInput = ({ id, value, onChange }: KindProps) => (
  <Keys id={id} label={linkWords.kind} value={value} onChange={onChange} options={Object.entries(linkWords.kinds)} />
);
