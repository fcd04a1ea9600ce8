import { sql, type RawBuilder } from "kysely";
import { homeZone, local } from "#kit/moment.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { departmentOf, isHead } from "./actor.ts";
import type { HeldPost } from "./around-queries.ts";
import { reachOf, type Reach } from "./mine-queries.ts";

/** What a matter may wait for that is mine: tokens that count everywhere, and those that count in some projects. */
export interface Mine {
  readonly staff: string;
  readonly day: string;
  readonly everywhere: readonly string[];
  readonly within: readonly { readonly projects: readonly string[]; readonly tokens: readonly string[] }[];
  readonly posts: readonly Reach[];
}

/** What is mine on the day of a moment. */
export async function mineOf(tx: Tx, who: Who, now: string): Promise<Mine> {
  const day = local(now, homeZone).toPlainDate().toString();
  const posts = await reachOf(tx, who, day);
  const groups = Map.groupBy(posts, ({ projects }) => projects?.join() ?? "");
  const within = [...groups.values()].flatMap((group) =>
    group[0]!.projects ? [{ projects: group[0]!.projects, tokens: group.flatMap(tokensOf) }] : [],
  );
  const everywhere = [...ownTokens(who), ...posts.filter(({ projects }) => !projects).flatMap(tokensOf)];
  return { staff: who.staff, day, everywhere, within, posts };
}

/** The same in one project, from the posts that are known to be held in it. */
export function mineIn(who: Who, project: string, held: readonly HeldPost[], now: string): Mine {
  const posts = held.filter(({ staff }) => staff === who.staff).map((post) => ({ ...post, projects: [project] }));
  return {
    staff: who.staff,
    day: local(now, homeZone).toPlainDate().toString(),
    everywhere: ownTokens(who),
    within: [{ projects: [project], tokens: posts.flatMap(tokensOf) }],
    posts,
  };
}

const ownTokens = ({ staff, contractor }: Who) => [`staff:${staff}`, ...(contractor ? [`firm:${contractor}`] : [])];

function tokensOf({ post, department }: Reach): string[] {
  const of = department ?? departmentOf(post);
  return [`post:${post}`, ...(of ? [`department:${of}`, ...(isHead(post) ? [`head:${of}`] : [])] : [])];
}

const texts = (tokens: readonly string[]) => sql`${[...tokens]}::text[]`;

/** The condition that a matter (called m) waits for me. */
export function waitsForMe(who: Who, { staff, day, everywhere, within }: Mine): RawBuilder<unknown> {
  const all = [...new Set([...everywhere, ...within.flatMap(({ tokens }) => tokens), "relation:accountManager"])];
  const cases = [
    sql`m.awaits && ${texts(everywhere)}`,
    ...within.map(
      ({ projects, tokens }) => sql`(m.project_id = any(${[...projects]}::uuid[]) and m.awaits && ${texts(tokens)})`,
    ),
    sql`('relation:accountManager' = any(m.awaits) and m.home_id in (
      select a.home_id from account_managers a
      where a.company_id = ${who.company} and a.staff_id = ${staff} and a.valid @> ${day}::date))`,
  ];
  return sql`not m.final and m.awaits && ${texts(all)} and (${sql.join(cases, sql` or `)})`;
}

/** The same for a row already fetched; looking after a home is left to the matter's own page. */
export function isMine({ everywhere, within }: Mine, project: string, awaits: readonly string[]): boolean {
  const tokens = [...everywhere, ...within.flatMap((each) => (each.projects.includes(project) ? each.tokens : []))];
  return awaits.some((token) => tokens.includes(token) || token === "post:staff");
}
