import { sql } from "kysely";
import type { Tx, Who } from "#server/base/database.ts";

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly kind: "company" | "region" | "project";
}

/** A project and the units above it, the nearest first. Empty where there is no such project. */
export async function unitsAbove(tx: Tx, who: Who, project: string): Promise<Unit[]> {
  const { rows } = await sql<Unit & { depth: number }>`
    with recursive above as (
      select id, parent_id, name, code, kind, 0 as depth from units
      where company_id = ${who.company} and id = ${project} and kind = 'project'
      union all
      select u.id, u.parent_id, u.name, u.code, u.kind, above.depth + 1 from units u
      join above on u.id = above.parent_id where u.company_id = ${who.company}
    )
    select id, name, code, kind, depth from above order by depth
  `.execute(tx);
  return rows.map(({ id, name, code, kind }) => ({ id, name, code, kind }));
}
