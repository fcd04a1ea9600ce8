import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export interface CallsWanted {
  readonly project?: string | undefined;
  readonly matter?: string | undefined;
  readonly after?: string | undefined;
}

interface CallRow {
  readonly id: string;
  readonly matter: { readonly id: string; readonly number: string; readonly subject: string };
  readonly home: { readonly id: string; readonly name: string };
  readonly person: { readonly id: string; readonly name: string };
  readonly words: string;
  readonly why: string | null;
  readonly calls: number;
  readonly caller: string | null;
  readonly phone_sealed: string | null;
}

export async function openCalls(tx: Tx, who: Who, wanted: CallsWanted, most: number): Promise<CallRow[]> {
  const { project, matter, after } = wanted;
  const { rows } = await sql<CallRow>`
    select d.id, d.words, d.failed_why as why, d.calls, p.phone_sealed, s.name as caller,
      json_build_object('id', m.id, 'number', m.number, 'subject', coalesce(m.data ->> 'subject', '')) as matter,
      json_build_object('id', h.id, 'name', h.name) as home,
      json_build_object('id', p.id, 'name', p.name) as person
    from deliveries d
    join matters m on m.company_id = d.company_id and m.id = d.matter_id and not m.final
    join homes h on h.company_id = d.company_id and h.id = d.home_id
    join people p on p.company_id = d.company_id and p.id = d.person_id
    left join staff s on s.company_id = d.company_id and s.id = ${who.staff}
    where d.company_id = ${who.company} and d.call = 'open'
      ${project === undefined ? sql`` : sql`and d.project_id = ${project}`}
      ${matter === undefined ? sql`` : sql`and d.matter_id = ${matter}`}
      ${after === undefined ? sql`` : sql`and d.id > ${after}`}
    order by d.id limit ${most}
  `.execute(tx);
  return rows;
}

export async function lockCall(tx: Tx, who: Who, id: string) {
  const { rows } = await sql<{ project: string; call: string | null; calls: number; kind: string; final: boolean }>`
    select d.project_id as project, d.call, d.calls, s.audience ->> 'kind' as kind, m.final
    from deliveries d
    join matters m on m.company_id = d.company_id and m.id = d.matter_id
    join sendings s on s.company_id = d.company_id and s.matter_id = d.matter_id
    where d.company_id = ${who.company} and d.id = ${id} for update of d
  `.execute(tx);
  return rows[0];
}

interface Written {
  readonly call: "reached" | "unreached" | "open";
  readonly calls: number;
  readonly why: string | null;
  readonly question: string;
  readonly answer: string;
  readonly at: string;
}

export async function writeCall(tx: Tx, who: Who, id: string, written: Written): Promise<void> {
  const { call, calls, why, question, answer, at } = written;
  await sql`
    update deliveries set call = ${call}, calls = ${calls}, called_at = ${at}, called_by = ${who.staff},
      failed_why = coalesce(${why}, failed_why), question = ${question}, answer = ${answer}
    where company_id = ${who.company} and id = ${id}
  `.execute(tx);
}
