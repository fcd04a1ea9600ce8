import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

/** A charge of a month with the matter that made it. */
export interface SettledRow {
  readonly id: string;
  readonly at: string;
  readonly fen: number;
  readonly procedure: string;
  readonly matter: string;
  readonly number: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly home: string | null;
  readonly homeName: string | null;
  readonly person: string | null;
}

interface Asked {
  readonly project: string;
  /** Instants: from the first, before the second. */
  readonly from: string;
  readonly to: string;
  readonly procedures: readonly string[];
  readonly collected: "monthly" | "now";
}

/** What some procedures charged in a project within a time, by home and time. */
export async function chargedIn(tx: Tx, who: Who, asked: Asked): Promise<SettledRow[]> {
  const { rows } = await sql<SettledRow>`
    select c.id, c.at, c.fen, m.procedure, m.id as matter, m.number, m.data, c.home_id as home, h.name as "homeName",
      p.name as person
    from charges c
    join matters m on m.company_id = c.company_id and m.id = c.matter_id
    left join homes h on h.company_id = c.company_id and h.id = c.home_id
    left join people p on p.company_id = m.company_id and p.id = m.person_id
    where c.company_id = ${who.company} and c.project_id = ${asked.project} and c.kind = 'charge'
      and c.at >= ${asked.from} and c.at < ${asked.to} and c.collected = ${asked.collected}
      and m.procedure = any(${[...asked.procedures]}::text[])
    order by h.name nulls last, c.at, c.id
  `.execute(tx);
  return rows;
}
