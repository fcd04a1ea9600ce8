import { api } from "#web/api/client.ts";
import type { HomeCard } from "#web/api/types.ts";
import { PersonPicker } from "#web/desk/people/PersonPicker.tsx";
import { DateInput } from "#web/ui/DateInput.tsx";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useNow } from "#web/ui/now.ts";
import { dateOf } from "#web/ui/when.ts";
import { useQueryClient } from "@tanstack/react-query";
import { App, Checkbox, Form, Input, Radio, Segmented } from "antd";
import { useState } from "react";
import { editWords } from "./words.ts";

interface Props {
  readonly card: HomeCard;
  readonly onDone: () => void;
}
interface Filled {
  readonly person?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly addressAs?: string;
  readonly role: string;
  readonly from: string;
  readonly main?: boolean;
}

const needed = (what: string) => [{ required: true, message: editWords.needed(what) }];
const choices = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([value, label]) => ({ value, label }));

/** Somebody moves in: a customer on record, or a new one. */
export function OccupancyForm({ card, onDone }: Props) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const today = dateOf(useNow());
  const [fresh, setFresh] = useState(false);
  const save = async ({ person, name, phone, addressAs, role, from, main }: Filled) => {
    const kind = role === "company" ? "company" : "person";
    const who = fresh
      ? { newPerson: { name, kind, ...(phone && { phone }), ...(addressAs && { addressAs }) } }
      : { person };
    await api(`/api/homes/${card.id}/occupancies`, {
      method: "POST",
      body: { ...who, role, from, main: main ?? false },
    });
    await client.invalidateQueries({ queryKey: ["home", card.id] });
    void client.invalidateQueries({ queryKey: ["home-story"] });
    void message.success(editWords.occupancySaved(name ?? editWords.person));
    onDone();
  };
  return (
    <EditForm<Filled>
      name="occupancy"
      verb={editWords.addOccupant}
      initial={{ role: "owner", from: today, main: card.occupants.length === 0 }}
      onSave={save}
      onCancel={onDone}
    >
      <Segmented
        style={{ marginBottom: 12 }}
        aria-label={editWords.person}
        value={fresh ? "fresh" : "existing"}
        onChange={(which) => setFresh(which === "fresh")}
        options={[
          { value: "existing", label: editWords.existing },
          { value: "fresh", label: editWords.fresh },
        ]}
      />
      {fresh ? (
        <>
          <Form.Item name="name" label={editWords.name} rules={needed(editWords.name)}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item
            name="phone"
            label={editWords.phone}
            rules={[{ pattern: /^(1\d{10}|0\d{2,3}-?\d{7,8})$/, message: editWords.phoneWrong }]}
          >
            <Input maxLength={20} inputMode="tel" />
          </Form.Item>
          <Form.Item name="addressAs" label={editWords.addressAs}>
            <Radio.Group optionType="button" options={[...editWords.titles]} />
          </Form.Item>
        </>
      ) : (
        <Form.Item name="person" label={editWords.person} rules={needed(editWords.person)}>
          <PersonPicker placeholder={editWords.findPerson} />
        </Form.Item>
      )}
      <Form.Item name="role" label={editWords.role} rules={needed(editWords.role)}>
        <Radio.Group optionType="button" options={choices(editWords.roles)} />
      </Form.Item>
      <Form.Item name="from" label={editWords.from} rules={needed(editWords.from)}>
        <DateInput required />
      </Form.Item>
      <Form.Item name="main" valuePropName="checked">
        <Checkbox>{editWords.isMain}</Checkbox>
      </Form.Item>
    </EditForm>
  );
}
