import { api } from "#web/api/client.ts";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useQuery } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import { archiveChanged, archivePlaces } from "./queries.ts";
import { boxWords } from "./words.ts";

interface Props {
  readonly onDone: () => void;
}
const needed = (message: string) => [{ required: true, whitespace: true, message }];

/** A new box and where it stands. */
export function BoxForm({ onDone }: Props) {
  const { data = [] } = useQuery(archivePlaces);
  const options = data.map(({ id, room, cabinet, shelf }) => ({ value: id, label: `${room}-${cabinet}-${shelf}` }));
  const save = async (body: { readonly code: string; readonly title: string; readonly place: string }) => {
    await api("/api/archive/boxes", { method: "POST", body });
    await archiveChanged();
    onDone();
  };
  return (
    <EditForm<{ code: string; title: string; place: string }> name="box" verb={boxWords.save} onSave={save}>
      <Form.Item name="code" label={boxWords.code} rules={needed(boxWords.codeNeeded)}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="title" label={boxWords.title} rules={needed(boxWords.titleNeeded)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="place" label={boxWords.place} rules={[{ required: true, message: boxWords.placeNeeded }]}>
        <Select showSearch={{ optionFilterProp: "label" }} options={options} />
      </Form.Item>
    </EditForm>
  );
}

/** A new place: a shelf of a cabinet in a room. */
export function PlaceForm({ onDone }: Props) {
  const save = async (body: { readonly room: string; readonly cabinet: string; readonly shelf: string }) => {
    await api("/api/archive/places", { method: "POST", body });
    await archiveChanged();
    onDone();
  };
  return (
    <EditForm<{ room: string; cabinet: string; shelf: string }> name="place" verb={boxWords.save} onSave={save}>
      {(["room", "cabinet", "shelf"] as const).map((name) => (
        <Form.Item key={name} name={name} label={boxWords[name]} rules={needed(boxWords.needed)}>
          <Input maxLength={40} />
        </Form.Item>
      ))}
    </EditForm>
  );
}
