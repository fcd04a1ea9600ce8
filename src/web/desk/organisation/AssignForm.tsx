import { api } from "#web/api/client.ts";
import { organisation } from "#web/api/organisation.ts";
import type { UnitPost } from "#web/api/types.ts";
import { DateInput } from "#web/ui/DateInput.tsx";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useNow } from "#web/ui/now.ts";
import { dateOf } from "#web/ui/when.ts";
import { useQueryClient } from "@tanstack/react-query";
import { App, Form } from "antd";
import { StaffPicker } from "./StaffPicker.tsx";
import { postWords } from "./words.ts";

interface Props {
  readonly post: UnitPost;
  readonly onDone: () => void;
}

/** Gives somebody a post from a day on. */
export function AssignForm({ post, onDone }: Props) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const today = dateOf(useNow());
  const save = async ({ staff, from }: { readonly staff: string; readonly from: string }) => {
    await api("/api/assignments", { method: "POST", body: { staff, post: post.id, from } });
    await client.invalidateQueries(organisation);
    void client.invalidateQueries({ queryKey: ["staff"] });
    void message.success(postWords.assigned(post.title));
    onDone();
  };
  return (
    <EditForm name="assign" verb={postWords.assign} initial={{ from: today }} onSave={save} onCancel={onDone}>
      <Form.Item
        name="staff"
        label={postWords.staff}
        rules={[{ required: true, message: postWords.needed(postWords.staff) }]}
      >
        <StaffPicker autoFocus />
      </Form.Item>
      <Form.Item
        name="from"
        label={postWords.from}
        rules={[{ required: true, message: postWords.needed(postWords.from) }]}
      >
        <DateInput required />
      </Form.Item>
    </EditForm>
  );
}
