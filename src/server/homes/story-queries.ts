import { sql, type RawBuilder } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

/** Something that happened to a home: what it was, and the words to tell it by. */
export interface Happening {
  readonly at: string;
  /** The same to the last digit the database keeps. */
  readonly moment: string;
  readonly kind: StoryKind;
  /** Makes the order whole where two things happened at once. */
  readonly key: string;
  readonly what: string;
  readonly name: string | null;
  readonly detail: string | null;
  readonly matter: string | null;
  readonly number: string | null;
}

export const storyKinds = ["matter", "occupancy", "manager", "home"] as const;
export type StoryKind = (typeof storyKinds)[number];

/** A day is told at its beginning, where the estate is. */
const dawn = (day: RawBuilder<unknown>) => sql`(${day})::timestamp at time zone 'Asia/Shanghai'`;

const parts: Readonly<Record<StoryKind, (who: Who, home: string) => RawBuilder<unknown>>> = {
  matter: (who, home) => sql`
    select opened_at as at, 'matter' as kind, id || 'o' as key, 'opened' as what, procedure as name, title as detail,
      id as matter, number
    from matters where company_id = ${who.company} and home_id = ${home}
    union all
    select closed_at, 'matter', id || 'c', 'closed', procedure, state, id, number
    from matters where company_id = ${who.company} and home_id = ${home} and closed_at is not null`,
  occupancy: (who, home) => sql`
    select ${dawn(sql`lower(o.valid)`)}, 'occupancy', o.id || 'i', 'movedIn', p.name, o.role, null::uuid, null
    from occupancies o join people p on p.company_id = o.company_id and p.id = o.person_id
    where o.company_id = ${who.company} and o.home_id = ${home}
    union all
    select ${dawn(sql`upper(o.valid)`)}, 'occupancy', o.id || 'o', 'movedOut', p.name, o.role, null, null
    from occupancies o join people p on p.company_id = o.company_id and p.id = o.person_id
    where o.company_id = ${who.company} and o.home_id = ${home} and not upper_inf(o.valid)`,
  manager: (who, home) => sql`
    select ${dawn(sql`lower(a.valid)`)}, 'manager', a.staff_id || lower(a.valid)::text, 'managed', s.name, null,
      null::uuid, null
    from account_managers a join staff s on s.company_id = a.company_id and s.id = a.staff_id
    where a.company_id = ${who.company} and a.home_id = ${home}`,
  home: (who, home) => sql`
    select at, 'home', id::text, action, null, null, null::uuid, null from events
    where company_id = ${who.company} and subject_id = ${home} and kind = 'home' and action in ('add', 'change')`,
};

/** What happened to a home up to an instant, the latest first; keyset by time and key. */
export async function storyOf(
  tx: Tx,
  who: Who,
  home: string,
  kinds: readonly StoryKind[],
  wanted: {
    readonly now: string;
    readonly after?: { readonly at: string; readonly key: string } | undefined;
    readonly limit: number;
  },
): Promise<Happening[]> {
  const all = sql.join(
    kinds.map((kind) => parts[kind](who, home)),
    sql` union all `,
  );
  const { after, now, limit } = wanted;
  const { rows } = await sql<Happening>`
    select at, at::text as moment, kind, key, what, name, detail, matter, number
    from (${all}) as told (at, kind, key, what, name, detail, matter, number)
    where at <= ${now} ${after ? sql`and (at, key) < (${after.at}::timestamptz, ${after.key})` : sql``}
    order by at desc, key desc limit ${limit}
  `.execute(tx);
  return rows;
}
