import { api } from "#web/api/client.ts";
import type { CalendarImported } from "#web/api/types.ts";
import { EditForm } from "#web/ui/EditForm.tsx";
import { reasonOf } from "#web/ui/Failed.tsx";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, DatePicker, Form } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import s from "./Calendar.module.css";
import { span } from "./days.ts";
import { importWords } from "./words.ts";

interface Props {
  readonly year: number;
  readonly onDone: () => void;
}
interface Holiday {
  readonly off?: readonly [Dayjs, Dayjs];
  readonly work?: readonly Dayjs[];
}
type Filled = Readonly<Record<string, Holiday>>;
interface Notice {
  readonly year: number;
  readonly off: string[];
  readonly work: string[];
  readonly names: Record<string, string>;
}

/** The State Council's notice for a year, holiday by holiday; looked through before it is taken in. */
export function ImportForm({ year, onDone }: Props) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [notice, setNotice] = useState<Notice>();
  const [filled, setFilled] = useState<Filled>({});
  const send = (body: Notice, dry: boolean) =>
    api<CalendarImported>("/api/calendar/import", { method: "POST", body: { ...body, ...(dry && { dry }) } });
  const check = useMutation({ mutationFn: (body: Notice) => send(body, true) });
  const take = useMutation({
    mutationFn: (body: Notice) => send(body, false),
    onSuccess: async ({ changed }) => {
      await client.invalidateQueries({ queryKey: ["calendar"] });
      void message.success(importWords.done(changed));
      onDone();
    },
  });
  if (notice && check.data)
    return (
      <>
        <p className={s["would"]}>{importWords.would(check.data.changed, check.data.matters)}</p>
        {take.isError && <Alert type="error" title={reasonOf(take.error)} style={{ marginBottom: 12 }} />}
        <div className={s["foot"]}>
          <Button type="primary" loading={take.isPending} onClick={() => take.mutate(notice)}>
            {importWords.import}
          </Button>
          <Button onClick={() => check.reset()}>{importWords.back}</Button>
        </div>
      </>
    );
  const look = (values: Filled) => {
    const told = noticeOf(year, values);
    setFilled(values);
    setNotice(told);
    return check.mutateAsync(told);
  };
  const month = dayjs(`${year}-01-01`);
  return (
    <EditForm<Filled> name="notice" verb={importWords.check} initial={filled} onSave={look} onCancel={onDone}>
      <p className={s["hint"]}>{importWords.how}</p>
      {importWords.holidays.map((name) => (
        <fieldset key={name} className={s["holiday"]}>
          <legend>{name}</legend>
          <Form.Item name={[name, "off"]} label={importWords.off}>
            <DatePicker.RangePicker
              format="MM-DD"
              defaultPickerValue={[month, month]}
              aria-label={`${name}${importWords.off}`}
            />
          </Form.Item>
          <Form.Item name={[name, "work"]} label={importWords.work}>
            <DatePicker
              multiple
              format="MM-DD"
              defaultPickerValue={month}
              maxTagCount="responsive"
              aria-label={`${name}${importWords.work}`}
              style={{ width: "100%" }}
            />
          </Form.Item>
        </fieldset>
      ))}
    </EditForm>
  );
}

const iso = (day: Dayjs) => day.format("YYYY-MM-DD");

function noticeOf(year: number, filled: Filled): Notice {
  const told = Object.entries(filled).map(([name, { off, work = [] }]) => ({
    name,
    off: off ? span(iso(off[0]), iso(off[1])) : [],
    work: (work ?? []).map(iso),
  }));
  const names = told.flatMap(({ name, off, work }) => [
    ...off.map((date) => [date, name] as const),
    ...work.map((date) => [date, importWords.makeup(name)] as const),
  ]);
  return {
    year,
    off: told.flatMap(({ off }) => off),
    work: told.flatMap(({ work }) => work),
    names: Object.fromEntries(names),
  };
}
