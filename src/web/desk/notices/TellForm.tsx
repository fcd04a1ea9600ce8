import { noticeFields } from "#procedures/notice-fields.ts";
import { api, freshKey } from "#web/api/client.ts";
import type { AudienceCount } from "#web/api/types.ts";
import { buildings as buildingsOf } from "#web/desk/homes/cells.ts";
import { openMatter } from "#web/desk/intake/open.ts";
import { EditForm } from "#web/ui/EditForm.tsx";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Checkbox, DatePicker, Form, Input, Radio, Select } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import s from "./Tell.module.css";
import { tellWords } from "./tell-words.ts";

interface Values {
  readonly kind: string;
  readonly channel: string;
  readonly subject: string;
  readonly script: string;
  readonly template?: string;
  readonly whom: string;
  readonly buildings?: readonly string[];
  readonly use?: readonly string[];
  readonly arrears?: boolean;
  readonly scheduled?: Dayjs;
}
const initial = { kind: "serviceNotice", channel: "sms", whom: "residents", script: tellWords.greeting };
const optionsOf = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).map(([value, label]) => ({ value, label }));
const needed = (title: string) => [{ required: true, message: tellWords.needed(title) }];

/** A new notice; whom it will reach is counted while it is written. */
export function TellForm({ project }: { readonly project: string }) {
  const [values, setValues] = useState<Partial<Values>>(initial);
  const [key, setKey] = useState(freshKey);
  const navigate = useNavigate();
  const { message } = App.useApp();
  const houses = useQuery(buildingsOf(project));
  const save = async ({ buildings, use, template, arrears, scheduled, ...rest }: Values) => {
    const form = {
      ...rest,
      ...(buildings?.length && { buildings: buildings.map((building) => ({ building })) }),
      ...(use?.length && { use }),
      ...(template && { template }),
      ...(arrears && { arrears }),
      ...(scheduled && { scheduled: scheduled.toDate().toISOString() }),
    };
    const made = await openMatter({ project, procedure: "notice", action: "draft", form }, key);
    setKey(freshKey());
    void message.success(tellWords.opened(made.number));
    void navigate({ to: "/matters/$number", params: { number: made.number }, search: {} });
  };
  return (
    <div className={s["form"]}>
      <EditForm<Values> name="tell" verb={tellWords.submit} initial={initial} onSave={save} onValues={setValues}>
        <div className={s["pair"]}>
          <Form.Item name="kind" label={tellWords.kind}>
            <Select options={optionsOf(noticeFields.kind.options!)} />
          </Form.Item>
          <Form.Item name="channel" label={tellWords.channel}>
            <Select options={optionsOf(noticeFields.channel.options!)} />
          </Form.Item>
        </div>
        <Form.Item name="subject" label={tellWords.subject} rules={needed(tellWords.subject)}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item name="script" label={tellWords.script} rules={needed(tellWords.script)} extra={tellWords.blanks}>
          <Input.TextArea rows={4} maxLength={5000} />
        </Form.Item>
        <Form.Item name="whom" label={tellWords.whom}>
          <Radio.Group options={optionsOf(noticeFields.whom.options!)} />
        </Form.Item>
        <div className={s["pair"]}>
          <Form.Item name="buildings" label={tellWords.buildings}>
            <Select
              mode="multiple"
              allowClear
              placeholder={tellWords.everyBuilding}
              options={(houses.data ?? []).map(({ name }) => ({ value: name, label: name }))}
            />
          </Form.Item>
          <Form.Item name="use" label={tellWords.use}>
            <Select
              mode="multiple"
              allowClear
              placeholder={tellWords.everyUse}
              options={optionsOf(noticeFields.use.options!)}
            />
          </Form.Item>
          <Form.Item name="scheduled" label={tellWords.scheduled}>
            <DatePicker showTime={{ format: "HH:mm" }} format="YYYY-MM-DD HH:mm" style={{ width: "100%" }} />
          </Form.Item>
          <Form.Item name="template" label={tellWords.template} hidden={values.channel !== "sms"}>
            <Input maxLength={200} />
          </Form.Item>
        </div>
        <Form.Item name="arrears" valuePropName="checked">
          <Checkbox>{tellWords.arrears}</Checkbox>
        </Form.Item>
        <Reach project={project} values={values} />
      </EditForm>
    </div>
  );
}

function Reach({ project, values }: { readonly project: string; readonly values: Partial<Values> }) {
  const { kind = initial.kind, whom = initial.whom, channel, buildings, use, arrears } = values;
  const body = {
    project,
    kind,
    whom,
    ...(buildings?.length && { buildings }),
    ...(use?.length && { use }),
    ...(arrears && { arrears }),
  };
  const { data } = useQuery({
    queryKey: ["audience", body],
    queryFn: ({ signal }) => api<AudienceCount>("/api/audience", { method: "POST", body, signal }),
    placeholderData: keepPreviousData,
  });
  const byMail = channel === "email";
  return (
    <p className={s["count"]} aria-live="polite">
      {data ? (
        <>
          <strong>{tellWords.count(data.people, data.homes)}</strong>{" "}
          {(byMail || channel === "sms") &&
            data.people > 0 &&
            tellWords.reach(byMail ? data.mails : data.phones, data.people, byMail ? tellWords.mail : tellWords.phone)}
        </>
      ) : (
        tellWords.counting
      )}
    </p>
  );
}
