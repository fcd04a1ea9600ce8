import { api } from "#web/api/client.ts";
import { useMe } from "#web/api/queries.ts";
import type { Contractor } from "#web/api/types.ts";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Select } from "antd";
import s from "./Contractors.module.css";
import { contractors } from "./queries.ts";
import { contractorWords as words } from "./words.ts";

interface Filled {
  readonly name: string;
  readonly userName: string;
  readonly password: string;
  readonly project: string;
}

/** Lets somebody of a contractor sign in: for a project, to their own slips (O1). */
export function PersonForm({ of, onDone }: { readonly of: Contractor; readonly onDone: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { projects } = useMe();
  const save = async (body: Filled) => {
    await api(`/api/contractors/${of.id}/people`, { method: "POST", body });
    await client.invalidateQueries(contractors);
    void message.success(words.addedPerson(body.name));
    onDone();
  };
  const must = (what: string) => [{ required: true, message: words.needed(what) }];
  return (
    <EditForm<Filled>
      name="contractorPerson"
      verb={words.addPerson}
      initial={projects.length === 1 ? { project: projects[0]!.id } : {}}
      onSave={save}
      onCancel={onDone}
    >
      <p className={s["note"]}>{words.peopleNote}</p>
      <Form.Item name="name" label={words.person} rules={must(words.person)}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="userName" label={words.userName} rules={must(words.userName)}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="password" label={words.password} rules={must(words.password)}>
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="project" label={words.project} rules={must(words.project)}>
        <Select options={projects.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
    </EditForm>
  );
}
