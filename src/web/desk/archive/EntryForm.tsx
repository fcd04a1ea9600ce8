import { forms, secrecies } from "#kit/forms.ts";
import { departments } from "#kit/people.ts";
import { files as filesField, home as homeField } from "#kit/fields.ts";
import { api } from "#web/api/client.ts";
import type { ArchiveEntry } from "#web/api/types.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { AboutContext } from "#web/forms/about.ts";
import { HomePicker } from "#web/forms/Pickers.tsx";
import { Files } from "#web/forms/Uploads.tsx";
import { DateInput } from "#web/ui/DateInput.tsx";
import { EditForm } from "#web/ui/EditForm.tsx";
import { Empty } from "#web/ui/Empty.tsx";
import { App, Form, Input, InputNumber, Radio, Select } from "antd";
import { BoxPicker } from "./BoxPicker.tsx";
import { archiveChanged } from "./queries.ts";
import { formWords, mediumTitles } from "./words.ts";

interface Filled {
  readonly title?: string;
  readonly form?: string;
  readonly formedOn?: string;
  readonly department?: string;
  readonly medium?: string;
  readonly home?: string;
  readonly reference?: string;
  readonly party?: string;
  readonly secrecy?: string;
  readonly pages?: number;
  readonly box?: string;
  readonly files?: readonly string[];
}

interface Props {
  /** The entry it is about; left out, a document that is filed by hand. */
  readonly of?: ArchiveEntry;
  /** With the id when something was saved. */
  readonly onDone: (id?: string) => void;
}

const optionsOf = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([value, label]) => ({ value, label }));
const formOptions = Object.entries(forms).map(([value, [title]]) => ({ value, label: `${title}（${value}）` }));
const needed = (message: string) => [{ required: true, message }];

/** A document as the catalogue has it. Its form says how long it is kept and how closely. */
export function EntryForm({ of, onDone }: Props) {
  const { message } = App.useApp();
  const { project } = useProject();
  const save = async (filled: Filled) => {
    const told = Object.entries(filled).filter(([, said]) => said !== undefined && said !== null);
    const body = { ...Object.fromEntries(told), ...(!of && { project }) };
    const path = of ? `/api/archive/${of.id}` : "/api/archive";
    const { id, number } = await api<ArchiveEntry>(path, { method: of ? "PATCH" : "POST", body });
    await archiveChanged();
    void message.success(of ? formWords.saved : formWords.added(number));
    onDone(id);
  };
  if (!of && !project) return <Empty title={formWords.needProject}>{formWords.needProjectMore}</Empty>;
  return (
    <AboutContext value={{ project: of?.project.id ?? project, home: undefined }}>
      <EditForm<Filled>
        name="entry"
        verb={of ? formWords.saveEdit : formWords.save}
        initial={of ? initialOf(of) : { medium: "paper" }}
        onSave={save}
        onCancel={() => onDone()}
      >
        {!of?.matter && (
          <Form.Item name="title" label={formWords.title} rules={needed(formWords.titleNeeded)}>
            <Input maxLength={200} />
          </Form.Item>
        )}
        {!of && (
          <>
            <Form.Item name="form" label={formWords.form} rules={needed(formWords.formNeeded)}>
              <Select showSearch={{ optionFilterProp: "label" }} options={formOptions} />
            </Form.Item>
            <Form.Item name="formedOn" label={formWords.formedOn} rules={needed(formWords.dateNeeded)}>
              <DateInput required />
            </Form.Item>
          </>
        )}
        <Form.Item name="department" label={formWords.department} rules={needed(formWords.departmentNeeded)}>
          <Select showSearch={{ optionFilterProp: "label" }} options={optionsOf(departments)} />
        </Form.Item>
        <Form.Item name="medium" label={formWords.medium}>
          <Radio.Group optionType="button" options={optionsOf(mediumTitles)} />
        </Form.Item>
        {!of && (
          <Form.Item name="home" label={formWords.home}>
            <HomePicker id="entry_home" field={homeField(formWords.home)} />
          </Form.Item>
        )}
        {!of?.matter && (
          <Form.Item name="reference" label={formWords.reference}>
            <Input maxLength={100} />
          </Form.Item>
        )}
        <Form.Item name="party" label={formWords.party}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="secrecy" label={formWords.secrecy}>
          <Radio.Group optionType="button" options={optionsOf(secrecies)} />
        </Form.Item>
        <Form.Item name="pages" label={formWords.pages}>
          <InputNumber min={0} max={100_000} precision={0} />
        </Form.Item>
        <Form.Item name="box" label={formWords.box}>
          <BoxPicker />
        </Form.Item>
        <Form.Item name="files" label={formWords.files}>
          <Files id="entry_files" field={filesField(formWords.files)} />
        </Form.Item>
      </EditForm>
    </AboutContext>
  );
}

const initialOf = ({
  title,
  department,
  medium,
  secrecy,
  reference,
  party,
  pages,
  box,
  matter,
}: ArchiveEntry): Filled => ({
  department,
  medium,
  secrecy,
  ...(!matter && { title, ...(reference !== undefined && { reference }) }),
  ...(party !== undefined && { party }),
  ...(pages !== undefined && { pages }),
  ...(box && { box: box.id }),
});
