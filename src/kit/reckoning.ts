import { closedName, elapsed, openOn, workingBetween, type Calendar } from "./calendar.ts";
import { rulesOf } from "./collect.ts";
import type { Given, Matter, Run } from "./matter.ts";
import { exact, exactEnd, lengthWords, local, workWords } from "./moment.ts";
import type { AnyClock, AnyProcedure } from "./procedure.ts";
import type { Rule } from "./rule.ts";
import { beginning, deadlines, promisedAt } from "./runs.ts";
import type { Span } from "./time.ts";
import { spanWords } from "./words.ts";

/** Why a deadline falls on its date, the way a supervisor would recount it on her fingers. */
export interface Reckoning {
  readonly title: string;
  readonly lines: readonly Line[];
  /** From the first day to the last; none where whole days are not what is counted. */
  readonly days: readonly CountedDay[];
  /** The number of the house it was counted by, under its full name, with the value the clock started with. */
  readonly policy?: { readonly name: string; readonly words: string };
  /** Due at a time somebody promised or agreed, and not by counting. */
  readonly promised: boolean;
  readonly rules: readonly Rule[];
}
interface Line {
  readonly label: string;
  readonly words: string;
  readonly quiet?: true;
}
export interface CountedDay {
  readonly date: string;
  /** What the day is called, or why it is left out. */
  readonly name?: string;
  /** Which counted day it is; nothing when it is left out. */
  readonly nth?: number;
  /** Working time counted on it. */
  readonly words?: string;
}

const mostDays = 62;

/** How the due time of one turn of a clock comes about. */
export function reckoning(p: AnyProcedure, matter: Matter, run: Run, calendar: Calendar, given: Given): Reckoning {
  const clock = p.clocks[run.clock]!;
  const { zone } = calendar;
  const due = deadlines(p, { ...matter, runs: [run] }, calendar, given)[0]?.due;
  const promised = promisedAt(p, matter, run) !== undefined;
  const begun = beginning(p, matter.data, run);
  const until = Temporal.Instant.from(run.stopped ?? given.now);
  const lines: Line[] = [
    { label: "起算", words: `${exact(begun.toString(), zone)}（${whence(p, matter, run, clock)}）` },
    {
      label: "时限",
      words: promised ? `以${p.fields[String(clock.due)]?.title}为准` : run.span ? spanWords(run.span) : "不限",
    },
    ...(run.retargeted ?? []).map(({ at, from, to }) => ({
      label: "改限",
      words: `${exact(at, zone)} 由${spanWords(from)}改为${spanWords(to)}，已计时间照算`,
    })),
    ...run.pauses.map(({ from, to, reason }) => ({
      label: "停计",
      words: `${exact(from, zone)} 起，${reason}，${to ? `至 ${exact(to, zone)}` : "仍在停计"}`,
    })),
    ...(run.span && !promised && Temporal.Instant.compare(until, begun) > 0
      ? [
          {
            label: "已计",
            words: lengthOf(run.span, elapsed(calendar, begun, until, run.span, run.pauses)),
            quiet: true as const,
          },
        ]
      : []),
    {
      label: "到期",
      words: due ? exactEnd(due, zone) : run.pauses.some(({ to }) => !to) ? "停计中，恢复后顺延" : "尚未约定",
    },
    ...(run.stopped ? [{ label: run.cancelled ? "取消" : "停止", words: exact(run.stopped, zone) }] : []),
  ];
  return {
    title: `${clock.title}时限`,
    lines,
    days: run.span && due && !promised ? counted(run.span, begun, Temporal.Instant.from(due), calendar) : [],
    ...(run.policy !== undefined && run.span && !promised
      ? { policy: { name: `${p.name}.${run.policy}`, words: spanWords(run.span) } }
      : {}),
    promised,
    rules: rulesOf(clock),
  };
}

const lengthOf = ({ unit }: Span, ms: number) => (unit.startsWith("working") ? workWords(ms) : lengthWords(ms));

/** What the counting started with: a moment filled in, or the action that started the clock. */
function whence(p: AnyProcedure, matter: Matter, run: Run, clock: AnyClock) {
  const since = clock.since as string | undefined;
  if (since && matter.data[since] !== undefined) return p.fields[since]?.title ?? since;
  const deed = matter.deeds.find(({ at, action }) => at === run.started && [clock.starts].flat().includes(action));
  return p.actions[deed?.action ?? ""]?.title ?? "登记";
}

/** Each day from the start to the due date: counted, or left out by name. */
function counted(span: Span, begun: Temporal.Instant, due: Temporal.Instant, calendar: Calendar): CountedDay[] {
  if (span.count === 0 || span.unit === "minutes" || span.unit === "hours") return [];
  const first = local(begun.toString(), calendar.zone).toPlainDate();
  const last = local(due.subtract({ milliseconds: 1 }).toString(), calendar.zone).toPlainDate();
  const length = first.until(last, { largestUnit: "days" }).days;
  if (length > mostDays) return [];
  const dates = Array.from({ length: length + 1 }, (_, n) => first.add({ days: n }));
  if (span.unit === "workingHours") return dates.map((date) => hoursOn(date, begun, due, calendar));
  let nth = 0;
  return dates.map((date, n) => {
    const name = calendar.names?.[date.toString()];
    const day = { date: date.toString(), ...(name && { name }) };
    if (n === 0) return { ...day, name: "首日不计" };
    if (span.unit === "workingDays" && !openOn(calendar, date)) return { ...day, name: closedName(calendar, date) };
    if (nth >= span.count) return { ...day, name: "停计顺延" };
    return { ...day, nth: (nth += 1) };
  });
}

function hoursOn(
  date: Temporal.PlainDate,
  begun: Temporal.Instant,
  due: Temporal.Instant,
  calendar: Calendar,
): CountedDay {
  const [from, to] = [date, date.add({ days: 1 })].map((day) => day.toZonedDateTime(calendar.zone).toInstant()) as [
    Temporal.Instant,
    Temporal.Instant,
  ];
  const later = Temporal.Instant.compare(begun, from) > 0 ? begun : from;
  const earlier = Temporal.Instant.compare(due, to) < 0 ? due : to;
  const work = workingBetween(calendar, later, earlier);
  const name = calendar.names?.[date.toString()];
  if (!openOn(calendar, date)) return { date: date.toString(), name: closedName(calendar, date) };
  return { date: date.toString(), ...(name && { name }), words: workWords(work) };
}
