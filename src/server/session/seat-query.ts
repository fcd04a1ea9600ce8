import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export interface SeatRow {
  readonly session: string;
  readonly seenAt: string;
  readonly staff: string;
  readonly name: string;
  readonly userName: string;
  readonly totp: boolean;
  readonly mustUseTotp: boolean;
  readonly accountManager: boolean;
  /** The contractor they work for; nobody's for the house's own people. */
  readonly contractor: string | null;
  readonly posts: readonly HeldPost[];
  /** The projects of the places where they hold a post. */
  readonly projects: readonly string[];
}

export interface HeldPost {
  readonly post: string;
  readonly title: string;
  readonly unitId: string;
  readonly unitName: string;
  /** Where the post is: the unit itself, or what its department belongs to. */
  readonly placeKind: "company" | "region" | "project";
  readonly projectId: string | null;
}

/** Who sits behind a live session on a day: with posts, and the projects under the units of these. One round trip. */
export async function seatBy(
  tx: Tx,
  who: Who,
  { hash, now, idleSince, day }: { hash: Buffer; now: string; idleSince: string; day: string },
): Promise<SeatRow | undefined> {
  const { rows } = await sql<SeatRow>`
    with recursive seat as (
      select s.id as session, s.seen_at, st.* from sessions s
      join staff st on st.company_id = s.company_id and st.id = s.staff_id
      where s.company_id = ${who.company} and s.token_hash = ${hash} and s.revoked_at is null
        and s.expires_at > ${now} and s.seen_at > ${idleSince} and (st.left_on is null or st.left_on > ${day}::date)
    ), held as (
      select p.post, p.title, p.sort, u.id as unit, u.name, place.id as place, place.kind
      from seat join assignments a on a.company_id = ${who.company} and a.staff_id = seat.id and a.valid @> ${day}::date
      join posts p on p.company_id = a.company_id and p.id = a.post_id
      join units u on u.company_id = p.company_id and u.id = p.unit_id
      join units place on place.company_id = u.company_id
        and place.id = case u.kind when 'department' then u.parent_id else u.id end
    ), below as (
      select place as id, kind from held
      union
      select u.id, u.kind from units u join below b on u.company_id = ${who.company} and u.parent_id = b.id
      where u.kind <> 'department'
    )
    select session, seen_at as "seenAt", id as staff, name, user_name as "userName",
      contractor_id as contractor, totp_confirmed_at is not null as totp, must_use_totp as "mustUseTotp",
      exists (select from account_managers m where m.company_id = ${who.company} and m.staff_id = seat.id
        and m.valid @> ${day}::date) as "accountManager",
      coalesce((select json_agg(json_build_object('post', post, 'title', title, 'unitId', unit, 'unitName', name,
        'placeKind', kind, 'projectId', case kind when 'project' then place end) order by sort, title) from held), '[]') as posts,
      coalesce((select json_agg(id) from below where kind = 'project'), '[]') as projects
    from seat
  `.execute(tx);
  return rows[0];
}
