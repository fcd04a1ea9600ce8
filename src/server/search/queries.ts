import { sql, type RawBuilder } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import type { Phrase } from "./phrase.ts";

/**
 * Every branch is one look into an index and brings a bounded number of rows. Beginnings are compared by `^@`: under
 * row-level security an index serves leakproof operators alone, and `like` is none.
 */
const enough = 200;

const union = (branches: readonly RawBuilder<unknown>[]) => sql.join(branches, sql` union all `);

/** Ids of homes a phrase may mean, in the order of their houses. */
export async function homesMeant(
  tx: Tx,
  who: Who,
  meant: Phrase,
  project: string | undefined,
  limit: number,
): Promise<string[]> {
  const here = project ? sql`and h.project_id = ${project}` : sql``;
  const branch = (condition: RawBuilder<unknown>) => sql`(
    select h.id, h.sort, h.name, h.room from homes h
    where h.company_id = ${who.company} and ${condition} ${here} limit ${enough}
  )`;
  const branches = [
    ...meant.codes.map((code) => branch(sql`h.code ^@ ${code}`)),
    ...meant.rooms.map(({ building, room }) =>
      branch(building ? sql`h.room ^@ ${room} and h.code ^@ ${`${building}-`}` : sql`h.room ^@ ${room}`),
    ),
  ];
  if (branches.length === 0) return [];
  const whole = [...meant.codes.map((code) => code.split("-").at(-1)!), ...meant.rooms.map(({ room }) => room)];
  const { rows } = await sql<{ id: string }>`
    select id from (select distinct id, sort, name, room from (${union(branches)}) found) homes
    order by room = any(${whole}::text[]) desc, sort, name limit ${limit}
  `.execute(tx);
  return rows.map(({ id }) => id);
}

export interface PersonMeant {
  readonly id: string;
  readonly name: string;
  readonly phone_sealed: string | null;
}

/** People a phrase may mean. By a tail longer than four digits more are found than are meant: the caller compares. */
export async function peopleMeant(
  tx: Tx,
  who: Who,
  meant: Phrase,
  phoneIndex: Buffer | undefined,
): Promise<PersonMeant[]> {
  const branch = (condition: RawBuilder<unknown>) => sql`(
    select p.id, p.name, p.phone_sealed from people p where p.company_id = ${who.company} and ${condition} limit ${enough}
  )`;
  const { name, letters, tail, plates } = meant;
  const branches = [
    ...(phoneIndex ? [branch(sql`p.phone_index = ${phoneIndex}`)] : []),
    ...(tail ? [branch(sql`p.phone_tail = ${tail.slice(-4)}`)] : []),
    ...(plates.length > 0 ? [branch(sql`p.plate = any(${[...plates]}::text[])`)] : []),
    ...(name ? [branch(sql`p.name ^@ ${name}`)] : []),
    ...(letters ? [branch(sql`p.pinyin ^@ ${letters}`), branch(sql`p.initials ^@ ${letters}`)] : []),
  ];
  if (branches.length === 0) return [];
  const { rows } = await sql<PersonMeant>`
    select distinct id, name, phone_sealed from (${union(branches)}) found
    order by name, id limit ${enough}
  `.execute(tx);
  return rows;
}

/** Ids of matters a phrase may mean: by number first, then by words of the title, the open and the latest first. */
export async function mattersMeant(
  tx: Tx,
  who: Who,
  meant: Phrase,
  project: string | undefined,
  limit: number,
): Promise<string[]> {
  const here = project ? sql`and m.project_id = ${project}` : sql``;
  const branch = (rank: number, condition: RawBuilder<unknown>) => sql`(
    select m.id, m.final, m.opened_at, ${rank}::int as rank from matters m
    where m.company_id = ${who.company} and m.merged_into is null and ${condition} ${here} limit ${enough}
  )`;
  const numbers = meant.serial === undefined ? [] : await numbersEnding(tx, who, meant.serial);
  const branches = [
    ...(meant.number ? [branch(0, sql`m.number ^@ ${meant.number}`)] : []),
    ...(numbers.length > 0 ? [branch(0, sql`m.number = any(${numbers}::text[])`)] : []),
    ...(meant.words ? [branch(1, sql`m.words @> app.bigrams(${meant.words})`)] : []),
  ];
  if (branches.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select id from (select distinct on (id) * from (${union(branches)}) found order by id, rank) matters
    order by rank, final, opened_at desc, id limit ${limit}
  `.execute(tx);
  return rows.map(({ id }) => id);
}

/** Every number in use that could end so: BX-LT-2026-000123 for 123. */
async function numbersEnding(tx: Tx, who: Who, serial: number): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    select c.series || '-' || u.code || '-' || c.year || '-' || lpad(${String(serial)}, 6, '0') as number
    from counters c join units u on u.company_id = c.company_id and u.id = c.project_id
    where c.company_id = ${who.company} and c.n >= ${serial}
  `.execute(tx);
  return rows.map(({ number }) => number);
}
