import { api } from "#web/api/client.ts";
import type { HomeCard } from "#web/api/types.ts";
import { DateInput } from "#web/ui/DateInput.tsx";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useQueryClient } from "@tanstack/react-query";
import { App, Form, InputNumber, Select } from "antd";
import { editWords, homeWords } from "./words.ts";

interface Props {
  readonly card: HomeCard;
  readonly onDone: () => void;
}
type Filled = Pick<HomeCard, "builtArea" | "use" | "occupied" | "deliveredOn">;

const options = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([value, label]) => ({ value, label }));

/** What a home is: its area, its use, who uses it, since when it is delivered. */
export function HomeForm({ card, onDone }: Props) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = async (body: Filled) => {
    await api(`/api/homes/${card.id}`, { method: "PATCH", body });
    await client.invalidateQueries({ queryKey: ["home", card.id] });
    void client.invalidateQueries({ queryKey: ["home-story"] });
    void message.success(editWords.saved);
    onDone();
  };
  const { builtArea, use, occupied, deliveredOn } = card;
  return (
    <EditForm<Filled>
      name="home"
      verb={editWords.save}
      initial={{ builtArea, use, occupied, ...(deliveredOn && { deliveredOn }) }}
      onSave={save}
      onCancel={onDone}
    >
      <Form.Item
        name="builtArea"
        label={homeWords.area}
        rules={[{ required: true, message: editWords.needed(homeWords.area) }]}
      >
        <InputNumber min={0.01} max={99999} precision={2} suffix="㎡" style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="use" label={homeWords.use}>
        <Select options={options(editWords.uses)} />
      </Form.Item>
      <Form.Item name="occupied" label={homeWords.occupied}>
        <Select options={options(editWords.occupied)} />
      </Form.Item>
      <Form.Item name="deliveredOn" label={homeWords.deliveredOn}>
        <DateInput />
      </Form.Item>
    </EditForm>
  );
}
