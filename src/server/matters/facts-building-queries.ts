import { sql } from "kysely";
import { keep, type Tx, type Who } from "#server/base/database.ts";
import type { Span } from "#kit/time.ts";
import type { Values } from "#kit/matter.ts";

/** The day the building of a home was completed; nothing where nobody wrote it down. */
export async function completedOn(tx: Tx, who: Who, home: string): Promise<string | undefined> {
  const { rows } = await sql<{ day: string | null }>`${keep}
    select b.completed_on::text as day from homes h
    join buildings b on b.company_id = h.company_id and b.id = h.building_id
    where h.company_id = ${who.company} and h.id = ${home}
  `.execute(tx);
  return rows[0]?.day ?? undefined;
}

/** What the building contract of a contractor says of a part. */
export async function termOf(tx: Tx, who: Who, contractor: string, part: string): Promise<Span | undefined> {
  const { rows } = await sql<Span>`${keep}
    select count, unit from contractor_terms
    where company_id = ${who.company} and contractor_id = ${contractor} and part = ${part}
  `.execute(tx);
  return rows[0];
}

/** In fen: the costs approved or asked for since a moment on matters with these very answers, another one's own left out. */
export async function costOfSameDefect(
  tx: Tx,
  who: Who,
  wanted: { procedure: string; project: string; id: string; same: Values; since: string },
): Promise<number> {
  const { rows } = await sql<{ fen: number }>`${keep}
    select coalesce(sum((m.data ->> 'cost')::bigint), 0)::bigint as fen from matters m
    where m.company_id = ${who.company} and m.project_id = ${wanted.project} and m.procedure = ${wanted.procedure}
      and m.contractor_id = ${String(wanted.same["contractor"])} and m.id <> ${wanted.id}
      and m.opened_at >= ${wanted.since} and m.merged_into is null and m.data @> ${JSON.stringify(wanted.same)}::jsonb
  `.execute(tx);
  return rows[0]?.fen ?? 0;
}

/** The beginning of the slot that is kept for a matter, "none" where its campaign has one to be chosen. */
export async function bookedAt(tx: Tx, who: Who, matter: string): Promise<string | undefined> {
  const { rows } = await sql<{ at: string | null }>`${keep}
    select s.starts_at as at from campaign_homes h
    left join campaign_bookings b on b.company_id = h.company_id and b.matter_id = h.matter_id
    left join campaign_slots s on s.company_id = b.company_id and s.id = b.slot_id
    where h.company_id = ${who.company} and h.matter_id = ${matter}
  `.execute(tx);
  const [found] = rows;
  return found && (found.at ?? "none");
}
