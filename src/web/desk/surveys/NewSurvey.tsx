import { questionnaires } from "#procedures/questionnaires.ts";
import { api } from "#web/api/client.ts";
import { DateInput } from "#web/ui/DateInput.tsx";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Form, Input, Select } from "antd";
import { surveyWords } from "./words.ts";

interface Values {
  readonly title: string;
  readonly period: string;
  readonly questionnaire: string;
  readonly closesOn: string;
}
const needed = (title: string) => [{ required: true, message: surveyWords.needed(title) }];
const options = Object.entries(questionnaires).map(([value, { title }]) => ({ value, label: title }));

/** Opens a survey of the project the desk looks at. */
export function NewSurvey({ project }: { readonly project: string | undefined }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const save = async (values: Values) => {
    const { id } = await api<{ id: string }>("/api/surveys", { method: "POST", body: { ...values, project } });
    await client.invalidateQueries({ queryKey: ["surveys"] });
    void message.success(surveyWords.begun);
    void navigate({ to: "/surveys", search: { survey: id } });
  };
  return (
    <section aria-label={surveyWords.fresh}>
      <h2>{surveyWords.fresh}</h2>
      {project === undefined ? (
        <p>{surveyWords.chooseProject}</p>
      ) : (
        <EditForm<Values> name="survey" verb={surveyWords.begin} initial={{ questionnaire: "handbook" }} onSave={save}>
          <Form.Item name="title" label={surveyWords.name} rules={needed(surveyWords.name)}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="period" label={surveyWords.period} rules={needed(surveyWords.period)}>
            <Input maxLength={30} />
          </Form.Item>
          <Form.Item name="questionnaire" label={surveyWords.questionnaire}>
            <Select options={options} />
          </Form.Item>
          <Form.Item name="closesOn" label={surveyWords.closesOn} rules={needed(surveyWords.closesOn)}>
            <DateInput required />
          </Form.Item>
        </EditForm>
      )}
    </section>
  );
}
