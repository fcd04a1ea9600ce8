import { sql } from "kysely";
import { keep, type Tx, type Who } from "#server/base/database.ts";

/** A post somebody holds, and the projects it reaches: its own, those of its region, or all (null). */
export interface Reach {
  readonly post: string;
  readonly department: string | null;
  readonly projects: readonly string[] | null;
}

/** The posts of a member of staff on a day, each with its reach. */
export async function reachOf(tx: Tx, who: Who, day: string): Promise<Reach[]> {
  if (who.staff === "system") return [];
  const { rows } = await sql<Reach>`${keep}
    select p.post, u.department, case s.kind
        when 'project' then array[s.id]
        when 'region' then (select array_agg(c.id) from units c
          where c.company_id = s.company_id and c.parent_id = s.id and c.kind = 'project')
      end as projects
    from assignments a
    join posts p on p.company_id = a.company_id and p.id = a.post_id
    join units u on u.company_id = p.company_id and u.id = p.unit_id
    join units s on s.company_id = u.company_id and s.id = case u.kind when 'department' then u.parent_id else u.id end
    where a.company_id = ${who.company} and a.staff_id = ${who.staff} and a.valid @> ${day}::date
  `.execute(tx);
  return rows;
}
