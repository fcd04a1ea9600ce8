import { api } from "#web/api/client.ts";
import { useMe } from "#web/api/queries.ts";
import type { Campaign } from "#web/api/types.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { buildings } from "#web/desk/homes/cells.ts";
import { DateInput } from "#web/ui/DateInput.tsx";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Checkbox, Form, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import s from "./Handovers.module.css";
import { formWords as words, handoverWords } from "./words.ts";

interface Filled {
  readonly project: string;
  readonly name: string;
  readonly buildings: readonly string[];
  readonly firstDay: string;
  readonly lastDay: string;
  readonly venue: string;
  readonly agreedOn: string;
  readonly from: string;
  readonly until: string;
  readonly pauseFrom?: string;
  readonly pauseUntil?: string;
  readonly minutes: number;
  readonly rooms: readonly string[];
  readonly capacity: number;
  readonly weekends: boolean;
}

const usual = {
  from: "09:00",
  until: "16:30",
  pauseFrom: "12:00",
  pauseUntil: "13:30",
  minutes: 60,
  capacity: 1,
  weekends: true,
};
const time = { pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: words.time };
const must = (what: string) => ({ required: true, message: words.needed(what) });

/** Which buildings, which days, how the days are cut up. */
export function CampaignForm({ onDone }: { readonly onDone: (id?: string) => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { projects } = useMe();
  const chosen = useProject().project ?? projects[0]?.id;
  const [project, setProject] = useState(chosen);
  const found = useQuery(buildings(project));
  const save = async (filled: Filled) => {
    const body = Object.fromEntries(Object.entries(filled).filter(([, said]) => said !== undefined && said !== ""));
    const made = await api<Campaign>("/api/campaigns", { method: "POST", body });
    await client.invalidateQueries({ queryKey: ["campaigns"] });
    void message.success(handoverWords.added(made.name));
    onDone(made.id);
  };
  const text = (name: keyof Filled, label: string) => (
    <Form.Item name={name} label={label} rules={[{ ...must(label), whitespace: true }]}>
      <Input maxLength={60} />
    </Form.Item>
  );
  const day = (name: keyof Filled, label: string) => (
    <Form.Item name={name} label={label} rules={[must(label)]}>
      <DateInput required />
    </Form.Item>
  );
  const clock = (name: keyof Filled, label: string, needed = true) => (
    <Form.Item name={name} label={label} rules={needed ? [must(label), time] : [time]}>
      <Input maxLength={5} />
    </Form.Item>
  );
  return (
    <EditForm<Filled>
      name="campaign"
      verb={words.save}
      initial={{ ...usual, ...(chosen && { project: chosen }) }}
      onSave={save}
      onCancel={() => onDone()}
      onValues={({ project: said }) => setProject(said)}
    >
      {projects.length > 1 && (
        <Form.Item name="project" label={words.project} rules={[must(words.project)]}>
          <Select options={projects.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
      {projects.length === 1 && <Form.Item name="project" hidden children={<Input />} />}
      {text("name", words.name)}
      <Form.Item name="buildings" label={words.buildings} rules={[must(words.buildings)]}>
        <Select
          mode="multiple"
          loading={found.isFetching}
          options={(found.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          showSearch={{ optionFilterProp: "label" }}
        />
      </Form.Item>
      <div className={s["two"]}>
        {day("firstDay", words.firstDay)}
        {day("lastDay", words.lastDay)}
        {day("agreedOn", words.agreedOn)}
        {text("venue", words.venue)}
        {clock("from", words.from)}
        {clock("until", words.until)}
        {clock("pauseFrom", words.pauseFrom, false)}
        {clock("pauseUntil", words.pauseUntil, false)}
        <Form.Item name="minutes" label={words.minutes} rules={[must(words.minutes)]}>
          <InputNumber min={10} max={480} precision={0} style={{ width: "100%" }} />
        </Form.Item>
        <Form.Item name="capacity" label={words.capacity} rules={[must(words.capacity)]}>
          <InputNumber min={1} max={20} precision={0} style={{ width: "100%" }} />
        </Form.Item>
      </div>
      <Form.Item name="rooms" label={words.rooms} rules={[must(words.rooms)]}>
        <Select
          mode="tags"
          placeholder={words.roomsHint}
          maxCount={20}
          tokenSeparators={["，", "、", ","]}
          open={false}
        />
      </Form.Item>
      <Form.Item name="weekends" valuePropName="checked">
        <Checkbox>{words.weekends}</Checkbox>
      </Form.Item>
    </EditForm>
  );
}
