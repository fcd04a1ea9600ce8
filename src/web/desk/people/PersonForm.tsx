import { api } from "#web/api/client.ts";
import type { PersonDetail } from "#web/api/types.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Radio } from "antd";
import { personWords } from "./words.ts";

interface Props {
  /** Whom it is about; left out, somebody new. */
  readonly of?: PersonDetail;
  /** With the id when something was saved. */
  readonly onDone: (id?: string) => void;
}
interface Filled {
  readonly kind?: string;
  readonly name: string;
  readonly phone?: string;
  readonly idNumber?: string;
  readonly addressAs?: string;
  readonly plate?: string;
  readonly note?: string;
}

const kinds = Object.entries(personWords.kind).map(([value, label]) => ({ value, label }));

/** What is on record about a customer. A phone or an id number that is not touched stays as it is. */
export function PersonForm({ of, onDone }: Props) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { project } = useProject();
  const save = async (filled: Filled) => {
    const told = Object.entries(filled).filter(([name, said]) => said || (of && isPlain(name)));
    const body = { ...Object.fromEntries(told), ...(!of && project && { project }) };
    const path = of ? `/api/people/${of.id}` : "/api/people";
    const now = await api<{ id: string }>(path, { method: of ? "PATCH" : "POST", body });
    await Promise.all(["person", "people", "home"].map((noun) => client.invalidateQueries({ queryKey: [noun] })));
    void message.success(of ? personWords.saved(filled.name) : personWords.added(filled.name));
    onDone(now.id);
  };
  const { kind = "person", name, addressAs, plate, note } = of ?? {};
  const kept = of?.phone ? personWords.phoneKept : "";
  return (
    <EditForm<Filled>
      name="person"
      verb={personWords.save}
      initial={{ kind, ...(of && { name: name!, addressAs: addressAs ?? "", plate: plate ?? "", note: note ?? "" }) }}
      onSave={save}
      onCancel={() => onDone()}
    >
      {!of && (
        <Form.Item name="kind" label={personWords.kindTitle}>
          <Radio.Group optionType="button" options={kinds} />
        </Form.Item>
      )}
      <Form.Item
        name="name"
        label={personWords.name}
        rules={[{ required: true, whitespace: true, message: personWords.nameNeeded }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="addressAs" label={personWords.addressAs}>
        <Radio.Group optionType="button" options={personWords.titles} />
      </Form.Item>
      <Form.Item
        name="phone"
        label={personWords.phone}
        rules={[{ pattern: /^(1\d{10}|0\d{2,3}-?\d{7,8})$/, message: personWords.phoneWrong }]}
      >
        <Input maxLength={20} inputMode="tel" placeholder={kept} />
      </Form.Item>
      <Form.Item
        name="idNumber"
        label={personWords.idNumber}
        rules={[{ pattern: /^[0-9A-Z]{15,18}$/i, message: personWords.idNumberWrong }]}
      >
        <Input maxLength={18} placeholder={of?.idNumber ? personWords.phoneKept : ""} />
      </Form.Item>
      <Form.Item name="plate" label={personWords.plate}>
        <Input maxLength={10} />
      </Form.Item>
      <Form.Item name="note" label={personWords.note}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </EditForm>
  );
}

/** What may be emptied by leaving it blank; sealed answers are not among it. */
const isPlain = (name: string) => ["plate", "note"].includes(name);
