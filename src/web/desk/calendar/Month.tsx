import { weekday } from "#web/words.ts";
import type { KeyboardEvent } from "react";
import s from "./Calendar.module.css";
import type { Day } from "./days.ts";
import { calendarWords } from "./words.ts";

interface Props {
  readonly month: number;
  readonly days: readonly Day[];
  readonly today: string;
  readonly chosen: string | undefined;
  readonly onChoose: (date: string) => void;
}

/** A month: work days plain, days off quiet, holidays and make-up days by name. */
export function Month({ month, days, today, chosen, onChoose }: Props) {
  const working = days.filter(({ hours }) => hours.length > 0).length;
  return (
    <section className={s["month"]} aria-label={calendarWords.month(month)}>
      <h2>
        {calendarWords.month(month)}
        <small>{calendarWords.workingDays(working)}</small>
      </h2>
      <div className={s["days"]} onKeyDown={move} role="group" aria-label={calendarWords.month(month)}>
        {calendarWords.weekdays.map((name) => (
          <span key={name} className={s["weekday"]} aria-hidden>
            {name}
          </span>
        ))}
        {days.map((day) => (
          <button
            key={day.date}
            type="button"
            className={s["day"]}
            data-date={day.date}
            data-kind={day.kind}
            data-local={day.local ? "" : undefined}
            aria-current={day.date === today ? "date" : undefined}
            aria-pressed={day.date === chosen}
            aria-description={said(day)}
            title={said(day)}
            tabIndex={day.day === 1 ? 0 : -1}
            style={day.day === 1 ? { gridColumnStart: day.weekday } : undefined}
            onClick={() => onChoose(day.date)}
          >
            {day.day}
            {day.name && <small>{day.kind === "makeup" ? calendarWords.makeup : day.name}</small>}
          </button>
        ))}
      </div>
    </section>
  );
}

const said = ({ month, day, weekday: n, name, hours }: Day) =>
  calendarWords.day(month, day, weekday(n), name, hours.length > 0 ? calendarWords.work : calendarWords.rest);

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Arrows go from day to day and week to week, through the whole year. */
function move(e: KeyboardEvent<HTMLElement>) {
  const date = (e.target as HTMLElement).dataset["date"];
  const step = steps[e.key];
  if (!date || !step) return;
  e.preventDefault();
  const next = Temporal.PlainDate.from(date).add({ days: step }).toString();
  document.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
}
