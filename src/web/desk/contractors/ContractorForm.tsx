import { api } from "#web/api/client.ts";
import type { Contractor } from "#web/api/types.ts";
import { DateInput } from "#web/ui/DateInput.tsx";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useQueryClient } from "@tanstack/react-query";
import { App, Form, Input } from "antd";
import { contractors } from "./queries.ts";
import { contractorWords as words } from "./words.ts";

interface Filled {
  readonly name: string;
  readonly trade: string;
  readonly contact?: string;
  readonly phone?: string;
  readonly note?: string;
  readonly endedOn?: string;
}

/** A contractor: a new one, or one that is there. An empty phone field leaves the number as it is. */
export function ContractorForm({ of, onDone }: { readonly of?: Contractor | undefined; readonly onDone: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = async ({ phone, endedOn, ...filled }: Filled) => {
    const body = { ...filled, ...(phone && { phone }), ...(of && { endedOn: endedOn ?? null }) };
    await (of
      ? api(`/api/contractors/${of.id}`, { method: "PATCH", body })
      : api("/api/contractors", { method: "POST", body }));
    await client.invalidateQueries(contractors);
    void message.success(of ? words.saved(filled.name) : words.added(filled.name));
    onDone();
  };
  const must = (what: string) => [{ required: true, whitespace: true, message: words.needed(what) }];
  const initial = of && { name: of.name, trade: of.trade, contact: of.contact, note: of.note };
  return (
    <EditForm<Filled>
      name="contractor"
      verb={words.save}
      initial={{ ...initial, ...(of?.endedOn && { endedOn: of.endedOn }) }}
      onSave={save}
      onCancel={onDone}
    >
      <Form.Item name="name" label={words.name} rules={must(words.name)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="trade" label={words.trade} rules={must(words.trade)}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="contact" label={words.contact}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="phone" label={words.phone}>
        <Input maxLength={30} {...(of?.phone && { placeholder: `${of.phone} · ${words.keepPhone}` })} />
      </Form.Item>
      <Form.Item name="note" label={words.note}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      {of && (
        <Form.Item name="endedOn" label={words.endedOn}>
          <DateInput />
        </Form.Item>
      )}
    </EditForm>
  );
}
