import { api } from "#web/api/client.ts";
import type { CalendarYear } from "#web/api/types.ts";
import { EditForm } from "#web/ui/EditForm.tsx";
import { reasonOf } from "#web/ui/Failed.tsx";
import { weekday } from "#web/words.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Radio } from "antd";
import { useState } from "react";
import s from "./Calendar.module.css";
import { hoursWords, type Day } from "./days.ts";
import { HoursInput, type Span } from "./HoursInput.tsx";
import { calendarWords, dayWords } from "./words.ts";

interface Props {
  readonly day: Day;
  readonly week: CalendarYear["week"];
  readonly unit: string | undefined;
  readonly may: boolean;
  readonly onDone: () => void;
}
type Kind = keyof typeof dayWords.kinds;
interface Filled {
  readonly name: string;
  readonly kind: Kind;
  readonly hours?: Span[];
}

/** What a day is; a unit may arrange it otherwise, and running clocks reckon again. */
export function DayForm({ day, week, unit, may, onDone }: Props) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [kind, setKind] = useState<Kind>(day.hours.length > 0 ? "off" : "usual");
  const title = dayWords.title(day.month, day.day);
  const usual = usualHours(week);
  const changed = async (words: string) => {
    await client.invalidateQueries({ queryKey: ["calendar"] });
    void client.invalidateQueries({ queryKey: ["matters"] });
    void message.success(words);
    onDone();
  };
  const save = async ({ name, kind, hours = [] }: Filled) => {
    const body = { unit, name, hours: kind === "off" ? [] : kind === "usual" ? usual : hours };
    await api(`/api/calendar/${day.date}`, { method: "PUT", body });
    await changed(dayWords.saved(title));
  };
  const remove = useMutation({
    mutationFn: () => api(`/api/calendar/${day.date}`, { method: "DELETE", query: { unit } }),
    onSuccess: () => changed(dayWords.removed(title)),
    onError: (error) => void message.error(reasonOf(error)),
  });
  return (
    <>
      <p className={s["now"]}>
        <b>{[weekday(day.weekday), day.name].filter(Boolean).join(" · ")}</b>
        <span>{hoursWords(day.hours, calendarWords.rest)}</span>
        <small>{day.set ? dayWords.by[day.set.source] : dayWords.asUsual}</small>
      </p>
      {day.local && may && (
        <Button loading={remove.isPending} onClick={() => remove.mutate()} style={{ marginBottom: 20 }}>
          {dayWords.remove}
        </Button>
      )}
      {may ? (
        <EditForm<Filled>
          name="day"
          verb={dayWords.save}
          initial={{ name: day.local ? day.name : "", kind, hours: day.hours.length > 0 ? day.hours : usual }}
          onValues={({ kind }) => setKind(kind)}
          onSave={save}
          onCancel={onDone}
        >
          <Form.Item name="kind" label={dayWords.kind}>
            <Radio.Group
              className={s["kinds"]!}
              options={Object.entries(dayWords.kinds).map(([value, label]) => ({ value, label }))}
            />
          </Form.Item>
          {kind === "custom" && (
            <Form.Item name="hours" label={dayWords.hours}>
              <HoursInput />
            </Form.Item>
          )}
          <Form.Item
            name="name"
            label={dayWords.name}
            rules={[{ required: true, whitespace: true, message: dayWords.needed(dayWords.name) }]}
          >
            <Input maxLength={20} placeholder={dayWords.nameHint} />
          </Form.Item>
        </EditForm>
      ) : (
        <p className={s["hint"]}>{calendarWords.mayNot}</p>
      )}
    </>
  );
}

/** The hours of the first day of the week on which work is done. */
const usualHours = (week: CalendarYear["week"]): Span[] => week.find((hours) => hours.length > 0) ?? [];
