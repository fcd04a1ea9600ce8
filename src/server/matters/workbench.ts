import { sql, type RawBuilder } from "kysely";
import type { Calendar } from "#kit/calendar.ts";
import { departments, type Department } from "#kit/people.ts";
import { veiled } from "#kit/masking.ts";
import { homeZone, local } from "#kit/moment.ts";
import { sentence } from "#kit/sentences.ts";
import { now as present } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { dayWords } from "#server/calendar/today.ts";
import { departmentOf, isHead } from "./actor.ts";
import { around } from "./around-queries.ts";
import { namer } from "./around.ts";
import { moment } from "./matters.ts";
import type { Reach } from "./mine-queries.ts";
import { mineOf, waitsForMe, type Mine } from "./mine.ts";
import { placeOf } from "./place.ts";
import { procedureOf, valuesOf } from "./procedures.ts";
import { deedOf, isDeed } from "./record.ts";
import { instant } from "./restore.ts";
import { listedRows } from "./rows-queries.ts";
import { matterRows } from "./rows.ts";
import type { MatterRow } from "./shapes.ts";
import { asideSentence, isOverdue } from "./story.ts";
import { systemName, unknown } from "./words.ts";
import { byDepartment, counts, recentRows, type Counts, type RecentRow } from "./workbench-queries.ts";

export interface Workbench {
  readonly rows: readonly MatterRow[];
  readonly counts: Counts;
  readonly appointments: readonly { readonly at: string; readonly matter: MatterRow }[];
  readonly recent: readonly Recent[];
  readonly departments?: readonly {
    readonly department: string;
    readonly title: string;
    readonly open: number;
    readonly late: number;
  }[];
  /** What is late or due today and waits for others, for those who answer for it; the most pressing first. */
  readonly watched?: readonly MatterRow[];
  readonly day: { readonly words: string };
}
interface Recent {
  readonly at: string;
  readonly sentence: string;
  /** A deadline ran out. */
  readonly late?: true;
  readonly who: { readonly id: string; readonly name: string };
  readonly matter: { readonly id: string; readonly number: string };
}

const mostRows = 200;
const mostRecent = 20;
const mostWatched = 50;
const overseers = new Set([
  "projectManager",
  "centreDirector",
  "generalManager",
  "regionManager",
  "executiveVice",
  "leader",
]);

/** What a member of staff has before them: theirs to do by due time, today's appointments, what changed of late. */
export async function workbench(
  tx: Tx,
  who: Who,
  { all = false, project }: { all?: boolean; project?: string },
  at = present(),
): Promise<Workbench> {
  const now = moment(at);
  const mine = await mineOf(tx, who, now);
  const here = project === undefined ? sql`true` : sql`m.project_id = ${project}`;
  const where = sql`${all ? sql`not m.final` : waitsForMe(who, mine)} and ${here}`;
  const today = dayBounds(now);
  const rows = await listedRows(tx, who, { where, order: sql`m.due_at, m.id`, limit: mostRows });
  const appointed = await listedRows(tx, who, {
    where: sql`${here} and not m.final and m.appointment_at >= ${today.start} and m.appointment_at < ${today.end}`,
    order: sql`m.appointment_at, m.id`,
    limit: 50,
  });
  const theirs = all ? undefined : answersFor(mine);
  const watched = theirs
    ? await listedRows(tx, who, {
        where: sql`${here} and not m.final and m.due_at <= ${today.end} and ${theirs} and (${waitsForMe(who, mine)}) is not true`,
        order: sql`m.due_at, m.id`,
        limit: mostWatched,
      })
    : [];
  const shown = await matterRows(tx, who, mine, now, [...rows, ...appointed, ...watched]);
  const [first, second] = [rows.length, rows.length + appointed.length];
  return {
    rows: shown.slice(0, first),
    counts: await counts(tx, who, where, { now, today: today.end, soon: today.soon }),
    appointments: shown.slice(first, second).map((matter) => ({ at: matter.appointmentAt ?? now, matter })),
    recent: await recent(tx, who, mine, now),
    ...(answersFor(mine) && { departments: await departmentsOf(tx, who, now) }),
    ...(theirs && { watched: shown.slice(second) }),
    day: { words: await today.words(tx, who, mine) },
  };
}

/** The matters (called m) somebody answers for: all within reach of an overseer's post, a head's own department. */
function answersFor({ posts }: Mine): RawBuilder<unknown> | undefined {
  const within = ({ projects }: Reach) => (projects ? sql`m.project_id = any(${[...projects]}::uuid[])` : sql`true`);
  const parts = posts.flatMap((held) => {
    if (overseers.has(held.post)) return [within(held)];
    const department = held.department ?? departmentOf(held.post);
    return isHead(held.post) && department ? [sql`(m.department = ${department} and ${within(held)})`] : [];
  });
  return parts.length > 0 ? sql`(${sql.join(parts, sql` or `)})` : undefined;
}

/** Today and the two days after it, as the project's clock tells them. */
function dayBounds(now: string) {
  const day = local(now, homeZone).toPlainDate();
  const start = (days: number) => day.add({ days }).toZonedDateTime(homeZone).toInstant().toString();
  return {
    start: start(0),
    end: start(1),
    soon: start(3),
    words: async (tx: Tx, who: Who, mine: Mine) => dayWords(await calendarOfMine(tx, who, mine), day),
  };
}

/** The calendar of the first project somebody works in. */
async function calendarOfMine(tx: Tx, who: Who, mine: Mine): Promise<Calendar | undefined> {
  const project = mine.within[0]?.projects[0] ?? (who.projects === "all" ? undefined : who.projects[0]);
  return project === undefined ? undefined : (await placeOf(tx, who, project)).calendar;
}

async function departmentsOf(tx: Tx, who: Who, now: string) {
  const rows = await byDepartment(tx, who, now);
  return rows.map((row) => ({ ...row, title: departments[row.department as Department] ?? row.department }));
}

async function recent(tx: Tx, who: Who, mine: Mine, now: string): Promise<Recent[]> {
  const since = Temporal.Instant.from(now).subtract({ hours: 1 }).toString();
  const rows = await recentRows(tx, who, since, now, mostRecent);
  if (rows.length === 0) return [];
  const of = (...kinds: string[]) =>
    rows.flatMap(({ procedure, form }) => valuesOf(procedureOf(procedure), form, ...kinds));
  const persons = rows.flatMap((row) => (row.who === "system" ? [] : [row.who]));
  const known = await around(tx, who, {
    day: mine.day,
    homes: of("home"),
    staff: [...of("staff"), ...persons],
    people: [...of("customer"), ...persons],
    firms: of("contractor"),
  });
  return rows.map((row) => recentOf(row, known));
}

function recentOf(row: RecentRow, known: Awaited<ReturnType<typeof around>>): Recent {
  const p = procedureOf(row.procedure);
  const form = veiled(p.fields, row.form, false);
  const event = { ...row, form, id: "", seq: 0, viaHow: null, roles: [], done: true, from: "", effects: [] };
  const name = row.who === "system" ? systemName : (known.staff.get(row.who) ?? known.people.get(row.who))?.name;
  return {
    at: instant(row.at),
    sentence: isDeed(row)
      ? sentence(p, deedOf(event), namer(known), { data: veiled(p.fields, row.data, false) })
      : asideSentence(event),
    who: { id: row.who, name: name ?? unknown },
    matter: { id: row.id, number: row.number },
    ...(isOverdue(p, row.action) && { late: true as const }),
  };
}
