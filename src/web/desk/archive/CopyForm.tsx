import type { ArchiveEntry } from "#web/api/types.ts";
import { EditForm } from "#web/ui/EditForm.tsx";
import { Form, Input } from "antd";
import { copied } from "./copying.ts";
import { archiveChanged } from "./queries.ts";
import { entryWords } from "./words.ts";

interface Props {
  readonly entry: ArchiveEntry;
  readonly what: { readonly paper?: string; readonly file?: string };
  readonly onDone: () => void;
}

/** For which loan a copy is made; it opens in a window of its own, ready to print. */
export function CopyForm({ entry, what, onDone }: Props) {
  const loan = entry.uses.find(({ mark }) => mark === "onLoan")?.matter.number;
  const save = async ({ loan: number }: { readonly loan: string }) => {
    open(URL.createObjectURL(await copied(entry.id, { loan: number.trim(), ...what })), "_blank");
    await archiveChanged();
    onDone();
  };
  return (
    <EditForm<{ loan: string }>
      plain
      name="copy"
      verb={entryWords.copyVerb}
      {...(loan !== undefined && { initial: { loan } })}
      onSave={save}
    >
      <Form.Item name="loan" label={entryWords.copyFor} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} style={{ width: 240 }} />
      </Form.Item>
    </EditForm>
  );
}
