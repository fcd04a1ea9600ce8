import { api } from "#web/api/client.ts";
import { organisation } from "#web/api/organisation.ts";
import { staffMember } from "#web/api/queries.ts";
import type { StaffRow } from "#web/api/types.ts";
import { DateInput } from "#web/ui/DateInput.tsx";
import { EditForm } from "#web/ui/EditForm.tsx";
import { Fetched } from "#web/ui/Fetched.tsx";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Checkbox, Form, Input } from "antd";
import { postWords, staffWords } from "./words.ts";

interface Props {
  readonly id: string | undefined;
  readonly onDone: () => void;
}

/** A member of staff: new ones, and those that are there. */
export function StaffForm({ id, onDone }: Props) {
  const found = useQuery({ ...staffMember(id ?? ""), enabled: id !== undefined });
  if (!id) return <StaffFields onDone={onDone} />;
  return (
    <Fetched query={found} what={staffWords.what}>
      {(of) => <StaffFields of={of ?? undefined} onDone={onDone} />}
    </Fetched>
  );
}

interface Filled {
  readonly name: string;
  readonly userName?: string;
  readonly phone?: string;
  readonly password?: string;
  readonly leftOn?: string;
  readonly mustUseTotp?: boolean;
}

function StaffFields({ of, onDone }: { readonly of?: StaffRow | undefined; readonly onDone: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = async (filled: Filled) => {
    const body = Object.fromEntries(Object.entries(filled).filter(([, said]) => said !== undefined && said !== ""));
    await (of ? api(`/api/staff/${of.id}`, { method: "PATCH", body }) : api("/api/staff", { method: "POST", body }));
    await Promise.all([client.invalidateQueries({ queryKey: ["staff"] }), client.invalidateQueries(organisation)]);
    void message.success(of ? staffWords.saved(filled.name) : staffWords.added(filled.name));
    onDone();
  };
  return (
    <EditForm<Filled>
      name="staff"
      verb={staffWords.save}
      initial={
        of ? { name: of.name, mustUseTotp: of.mustUseTotp ?? false, ...(of.leftOn && { leftOn: of.leftOn }) } : {}
      }
      onSave={save}
      onCancel={onDone}
    >
      <Form.Item
        name="name"
        label={staffWords.name}
        rules={[{ required: true, whitespace: true, message: postWords.needed(staffWords.name) }]}
      >
        <Input maxLength={40} autoFocus={!of} />
      </Form.Item>
      {!of && (
        <Form.Item
          name="userName"
          label={staffWords.userName}
          rules={[{ required: true, pattern: /^[a-z0-9.-]{2,40}$/, message: staffWords.userNameWrong }]}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="phone" label={staffWords.phone}>
        <Input maxLength={20} inputMode="tel" placeholder={of ? staffWords.phoneKept : ""} />
      </Form.Item>
      <Form.Item
        name="password"
        label={of ? staffWords.newPassword : staffWords.password}
        extra={staffWords.passwordHint}
        rules={[{ required: !of, min: 8, message: staffWords.passwordShort }]}
      >
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="mustUseTotp" valuePropName="checked">
        <Checkbox>{staffWords.mustUseTotp}</Checkbox>
      </Form.Item>
      {of && (
        <Form.Item name="leftOn" label={staffWords.leftOn} extra={staffWords.leftHint}>
          <DateInput />
        </Form.Item>
      )}
    </EditForm>
  );
}
