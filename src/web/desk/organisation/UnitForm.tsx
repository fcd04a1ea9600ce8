import { departments } from "#kit/people.ts";
import { api } from "#web/api/client.ts";
import { organisation } from "#web/api/organisation.ts";
import type { Unit } from "#web/api/types.ts";
import { DateInput } from "#web/ui/DateInput.tsx";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Select } from "antd";
import { useState } from "react";
import { organisationWords, postWords, unitWords } from "./words.ts";

interface Props {
  readonly parent: Unit;
  readonly of: Unit | undefined;
  readonly onDone: () => void;
}
interface Filled {
  readonly kind: Unit["kind"];
  readonly department?: string;
  readonly name: string;
  readonly code: string;
  readonly closedOn?: string;
}

/** What may stand under what (O1). */
const under: Readonly<Record<Unit["kind"], readonly Unit["kind"][]>> = {
  company: ["region", "project", "department"],
  region: ["project", "department"],
  project: ["department"],
  department: [],
};

/** A unit under another, or changes to one: its name, the day it is closed. */
export function UnitForm({ parent, of, onDone }: Props) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [kind, setKind] = useState<Unit["kind"] | undefined>(of?.kind ?? under[parent.kind].at(-1));
  const save = async ({ kind, department, name, code, closedOn }: Filled) => {
    await (of
      ? api(`/api/units/${of.id}`, { method: "PATCH", body: { name, ...(closedOn && { closedOn }) } })
      : api("/api/units", {
          method: "POST",
          body: { parentId: parent.id, kind, name, code, ...(kind === "department" && { department }) },
        }));
    await client.invalidateQueries(organisation);
    void message.success(of ? unitWords.saved(name) : unitWords.added(name));
    onDone();
  };
  return (
    <EditForm<Filled>
      name="unit"
      verb={postWords.save}
      initial={of ?? (kind ? { kind } : {})}
      onValues={(values) => setKind(values.kind)}
      onSave={save}
      onCancel={onDone}
    >
      {!of && (
        <>
          <p style={{ marginBottom: 12 }}>
            {unitWords.parent} {parent.name}
          </p>
          <Form.Item name="kind" label={unitWords.kind}>
            <Select options={under[parent.kind].map((value) => ({ value, label: organisationWords.kinds[value] }))} />
          </Form.Item>
          {kind === "department" && (
            <Form.Item
              name="department"
              label={unitWords.department}
              rules={[{ required: true, message: postWords.needed(unitWords.department) }]}
            >
              <Select
                showSearch={{ optionFilterProp: "label" }}
                options={Object.entries(departments).map(([value, label]) => ({ value, label }))}
              />
            </Form.Item>
          )}
        </>
      )}
      <Form.Item
        name="name"
        label={unitWords.name}
        rules={[{ required: true, whitespace: true, message: postWords.needed(unitWords.name) }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      {!of && (
        <Form.Item
          name="code"
          label={unitWords.code}
          rules={[{ required: true, pattern: /^[A-Z0-9-]{1,12}$/, message: unitWords.codeWrong }]}
        >
          <Input maxLength={12} placeholder={unitWords.codeHint} />
        </Form.Item>
      )}
      {of && of.kind !== "company" && (
        <Form.Item name="closedOn" label={unitWords.closedOn}>
          <DateInput />
        </Form.Item>
      )}
    </EditForm>
  );
}
