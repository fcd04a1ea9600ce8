import { api } from "#web/api/client.ts";
import type { ArchiveEntry } from "#web/api/types.ts";
import { EditForm } from "#web/ui/EditForm.tsx";
import { Form, Input } from "antd";
import { archiveChanged } from "./queries.ts";
import { entryWords } from "./words.ts";

/** Why an entry is frozen, or why it need not be any more. */
export function HoldForm({ entry, onDone }: { readonly entry: ArchiveEntry; readonly onDone: () => void }) {
  const save = async (body: { readonly reason: string }) => {
    await api(`/api/archive/${entry.id}/${entry.hold ? "release" : "hold"}`, { method: "POST", body });
    await archiveChanged();
    onDone();
  };
  return (
    <EditForm<{ reason: string }>
      plain
      name="hold"
      verb={entry.hold ? entryWords.release : entryWords.freeze}
      onSave={save}
    >
      <Form.Item
        name="reason"
        label={entryWords.reason}
        rules={[{ required: true, whitespace: true, min: 4, message: entryWords.reasonNeeded }]}
      >
        <Input.TextArea maxLength={200} rows={2} style={{ width: 280 }} autoFocus />
      </Form.Item>
    </EditForm>
  );
}
