import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";
import { NotFound } from "#server/base/refusal.ts";
import { maskedPhone } from "#server/people/hits.ts";

export interface Progress {
  readonly scheduledAt: string;
  readonly begun: boolean;
  readonly people: number;
  readonly waiting: number;
  readonly sent: number;
  readonly delivered: number;
  readonly failed: number;
  readonly toCall: number;
  readonly reached: number;
  readonly unreached: number;
}

/** How far the messages of a notice are; NotFound where nothing has been ordered yet. */
export async function progressOf(tx: Tx, who: Who, matter: string): Promise<Progress> {
  const { rows } = await sql<Progress>`
    select s.scheduled_at as "scheduledAt", s.expanded_at is not null as begun, count(d.id)::int as people,
      count(*) filter (where d.state in ('waiting', 'sending'))::int as waiting,
      count(*) filter (where d.state = 'sent')::int as sent,
      count(*) filter (where d.state = 'delivered')::int as delivered,
      count(*) filter (where d.state = 'failed')::int as failed,
      count(*) filter (where d.call = 'open')::int as "toCall",
      count(*) filter (where d.call = 'reached')::int as reached,
      count(*) filter (where d.call = 'unreached')::int as unreached
    from sendings s
    left join deliveries d on d.company_id = s.company_id and d.matter_id = s.matter_id
    where s.company_id = ${who.company} and s.matter_id = ${matter}
    group by s.scheduled_at, s.expanded_at
  `.execute(tx);
  if (!rows[0]) throw new NotFound();
  return rows[0];
}

export const results = ["waiting", "sent", "delivered", "failed", "toCall", "reached", "unreached"] as const;
export type Result = (typeof results)[number];

const where = {
  waiting: sql`d.state in ('waiting', 'sending')`,
  sent: sql`d.state = 'sent'`,
  delivered: sql`d.state = 'delivered'`,
  failed: sql`d.state = 'failed'`,
  toCall: sql`d.call = 'open'`,
  reached: sql`d.call = 'reached'`,
  unreached: sql`d.call = 'unreached'`,
} as const satisfies Record<Result, unknown>;

interface Row {
  readonly id: string;
  readonly home: { readonly id: string; readonly name: string };
  readonly person: { readonly id: string; readonly name: string };
  readonly phone_sealed: string | null;
  readonly result: Result;
  readonly at: string | null;
  readonly why: string | null;
  readonly words: string;
  readonly question: string;
  readonly answer: string;
}
const pageSize = 50;

/** Every person of a notice with what became of their message, a page at a time. */
export async function deliveriesOf(tx: Tx, who: Who, matter: string, wanted: { result?: Result; after?: string }) {
  const { rows } = await sql<Row>`
    select d.id, json_build_object('id', h.id, 'name', h.name) as home,
      json_build_object('id', p.id, 'name', p.name) as person, p.phone_sealed,
      coalesce(case d.call when 'open' then 'toCall' else d.call end,
        case d.state when 'sending' then 'waiting' else d.state end) as result,
      coalesce(d.called_at, d.delivered_at, d.sent_at) as at, d.failed_why as why, d.words, d.question, d.answer
    from deliveries d
    join homes h on h.company_id = d.company_id and h.id = d.home_id
    join people p on p.company_id = d.company_id and p.id = d.person_id
    where d.company_id = ${who.company} and d.matter_id = ${matter}
      ${wanted.result === undefined ? sql`` : sql`and ${where[wanted.result]}`}
      ${wanted.after === undefined ? sql`` : sql`and d.id > ${wanted.after}`}
    order by d.id limit ${pageSize + 1}
  `.execute(tx);
  const page = rows.slice(0, pageSize);
  return {
    rows: page.map(({ phone_sealed, at, why, ...row }) => ({
      ...row,
      ...(at !== null && { at }),
      ...(why !== null && { why }),
      ...maskedPhone(who, { id: row.person.id, phone_sealed }),
    })),
    ...(rows.length > pageSize && { next: page.at(-1)!.id }),
  };
}
