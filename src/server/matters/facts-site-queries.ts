import { sql } from "kysely";
import { keep, type Tx, type Who } from "#server/base/database.ts";

interface Standing {
  readonly procedure: string;
  readonly state: string;
}

/** The square metres on record for a home. */
export async function builtAreaOf(tx: Tx, who: Who, home: string): Promise<number | undefined> {
  const { rows } = await sql<{ area: string }>`${keep}
    select built_area as area from homes where company_id = ${who.company} and id = ${home}
  `.execute(tx);
  return rows[0] && Number(rows[0].area);
}

/** The open matters about a home, but for one. */
export async function openAt(tx: Tx, who: Who, home: string, but: string): Promise<Standing[]> {
  const { rows } = await sql<Standing>`${keep}
    select procedure, state from matters
    where company_id = ${who.company} and home_id = ${home} and not final and id <> ${but}
  `.execute(tx);
  return rows;
}

/** The matters opened from one that have ended. */
export async function endedChildrenOf(tx: Tx, who: Who, matter: string): Promise<Standing[]> {
  const { rows } = await sql<Standing>`${keep}
    select m.procedure, m.state from links l
    join matters m on m.company_id = l.company_id and m.id = l.to_id
    where l.company_id = ${who.company} and l.from_id = ${matter} and l.kind = 'opened' and m.final
  `.execute(tx);
  return rows;
}

/** Whether some matter about a home has come to the end that its procedure means. */
export async function reachedGoal(
  tx: Tx,
  who: Who,
  home: string,
  ends: readonly { readonly name: string; readonly goal: string }[],
): Promise<boolean> {
  const { rows } = await sql<{ reached: boolean }>`${keep}
    select exists (
      select from matters m
      join jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as e (name text, goal text)
        on e.name = m.procedure and e.goal = m.state
      where m.company_id = ${who.company} and m.home_id = ${home} and m.final
    ) as reached
  `.execute(tx);
  return rows[0]?.reached ?? false;
}
