import assert from "node:assert/strict";
import { test } from "vitest";
import vectors from "#test/time-vectors.json" with { type: "json" };
import { addWorking, due, elapsed, type Calendar, type Hours } from "./calendar.ts";
import { minutes, workingDays, workingHours } from "./time.ts";

interface Sheet {
  readonly tz: string;
  readonly week: Readonly<Record<string, Hours>>;
  readonly holidays?: readonly string[];
  readonly yearly_holidays?: readonly string[];
  readonly overrides?: Readonly<Record<string, Hours>>;
  readonly breaks?: Readonly<Record<string, Hours>>;
}
interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly calendar: string;
  readonly input: Readonly<Record<string, any>>;
  readonly expected: Readonly<Record<string, any>>;
}

const week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
function calendarOf(name: string): Calendar {
  const sheet = (vectors.calendars as unknown as Record<string, Sheet>)[name]!;
  const hours = week.map((day) => sheet.week[day] ?? []);
  const years = Array.from({ length: 30 }, (_, n) => 2000 + n);
  const closed = [
    ...(sheet.holidays ?? []),
    ...(sheet.yearly_holidays ?? []).flatMap((day) => years.map((year) => `${year}-${day}`)),
  ].map((date) => [date, [] as Hours] as const);
  const cut = Object.entries(sheet.breaks ?? {}).map(([date, breaks]) => {
    const day = hours[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? [];
    return [date, breaks.reduce(without, day)] as const;
  });
  return { zone: sheet.tz, week: hours, dates: { ...Object.fromEntries([...closed, ...cut]), ...sheet.overrides } };
}
const without = (day: Hours, [from, to]: Hours[number]): Hours =>
  day.flatMap(([open, close]) =>
    open < from && to < close ? [[open, from] as const, [to, close] as const] : [[open, close] as const],
  );

const instant = (text: string) => Temporal.Instant.from(text);
const pausesOf = ({ pauses = [] }: Vector["input"]) => pauses.map((pause: object) => ({ ...pause, reason: "" }));

/** Our spans only count forwards. */
const backwards = ["biz-sub-zero-outside-hours", "glpi-minus-7-days"];

const checks: Readonly<Record<string, (vector: Vector, calendar: Calendar) => void>> = {
  add_working_time({ input, expected }, calendar) {
    const found = addWorking(calendar, instant(input["start"]), input["working_seconds"] * 1000);
    assert.equal(found.toString(), instant(expected["due_end_rule"] ?? expected["due"]).toString());
  },
  working_time_between({ input, expected }, calendar) {
    const [start, end] = [instant(input["start"]), instant(input["end"])];
    const ms = elapsed(calendar, start, end, workingHours(1), pausesOf(input));
    assert.equal(ms / 1000, expected["working_seconds"]);
  },
  /** The sources keep the hour of the start; here a day of work is over at closing time (Civil Code 203). */
  add_working_days({ input, expected }, calendar) {
    const found = due(calendar, instant(input["start"]), workingDays(input["working_days"]))!;
    const local = found.toZonedDateTimeISO(calendar.zone);
    assert.equal(
      local.toPlainDate().toString(),
      instant(expected["due"]).toZonedDateTimeISO(calendar.zone).toPlainDate().toString(),
    );
    assert.equal(
      local.toPlainTime().toString({ smallestUnit: "minute" }),
      calendar.week[local.dayOfWeek - 1]?.at(-1)?.[1],
    );
  },
  sla_stat({ input, expected }, calendar) {
    const took = elapsed(calendar, instant(input["created"]), instant(input["closed_at"]), workingHours(3)) / 60_000;
    assert.equal(took, expected["elapsed_minutes"]);
    assert.equal(minutes(input["target_minutes"]).count - took, expected["margin_minutes"]);
  },
};

for (const vector of vectors.vectors as unknown as readonly Vector[]) {
  if (backwards.includes(vector.id)) continue;
  test(`time vector ${vector.id}`, () => checks[vector.kind]!(vector, calendarOf(vector.calendar)));
}
test("every time vector is checked but the two that count backwards", () => {
  const left = (vectors.vectors as unknown as readonly Vector[])
    .filter(({ kind }) => !(kind in checks))
    .map(({ id }) => id);
  assert.deepEqual(left, backwards.slice(0, 1));
  assert.equal(vectors.vectors.length, 36);
});
