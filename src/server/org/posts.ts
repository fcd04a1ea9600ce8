import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { posts as known } from "#kit/people.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { mustAddUp } from "./establishment.ts";
import { posts, unitById, units, type PostFound } from "./queries.ts";
import { sentences, titles } from "./words.ts";

export interface PostForm {
  readonly unitId: string;
  readonly post: string;
  readonly title?: string;
  readonly heads: number;
  readonly concurrent: boolean;
  readonly outside: boolean;
}

/** Adds a post to a unit; its id. The post is one the regulations know; its title may be the house's own. */
export async function add(tx: Tx, who: Who, form: PostForm): Promise<string> {
  const unit = await unitById(tx, who, form.unitId);
  if (!unit) throw new BadForm("unitId", titles.unit, sentences.noUnit);
  if (unit.closedOn) throw new Refused("unitClosed", sentences.unitClosed);
  if (!(form.post in known)) throw new BadForm("post", titles.post, sentences.notAPost);
  const { rows } = await sql`
    select from posts where company_id = ${who.company} and unit_id = ${form.unitId} and post = ${form.post}
  `.execute(tx);
  if (rows.length > 0) throw new Refused("samePost", sentences.samePost);
  const id = randomUUID();
  const title = form.title ?? known[form.post as keyof typeof known];
  await sql`
    insert into posts (company_id, id, unit_id, post, title, heads, concurrent, outside)
    values (${who.company}, ${id}, ${form.unitId}, ${form.post}, ${title}, ${form.heads}, ${form.concurrent}, ${form.outside})
  `.execute(tx);
  await record(tx, who, { kind: "organisation", action: "addPost", subject: id, form: { ...form, title } });
  return id;
}

export type PostChanges = Partial<Pick<PostForm, "title" | "heads" | "concurrent" | "outside">>;

/** Changes a post: its title, its planned heads, whether it counts. */
export async function change(tx: Tx, who: Who, id: string, changes: PostChanges): Promise<void> {
  const was = await postById(tx, who, id);
  if (!was) throw new NotFound();
  const is = { ...was, ...changes };
  await sql`
    update posts set title = ${is.title}, heads = ${is.heads}, concurrent = ${is.concurrent}, outside = ${is.outside}
    where company_id = ${who.company} and id = ${id}
  `.execute(tx);
  await record(tx, who, {
    kind: "organisation",
    action: "changePost",
    subject: id,
    form: { was: { ...was }, is: { ...changes } },
  });
}

/** Sets the planned heads of a unit and all below it at once; refused when they do not add up to the total (O3). */
export async function plan(
  tx: Tx,
  who: Who,
  unit: string,
  day: string,
  total: number,
  heads: readonly { readonly id: string; readonly heads: number }[],
): Promise<void> {
  const found = await unitById(tx, who, unit);
  if (!found) throw new NotFound();
  const here = await posts(tx, who, await below(tx, who, unit), day);
  const planned = heads.map((each) => ({ was: here.find(({ id }) => id === each.id), ...each }));
  if (planned.some(({ was }) => !was)) throw new BadForm("posts", titles.post, sentences.noPost);
  const after = here.map((post) => ({ ...post, heads: heads.find(({ id }) => id === post.id)?.heads ?? post.heads }));
  mustAddUp(found.name, total, after);
  for (const { id, heads: n, was } of planned) if (was!.heads !== n) await change(tx, who, id, { heads: n });
}

/** A unit and everything under it. */
async function below(tx: Tx, who: Who, top: string): Promise<string[]> {
  const all = await units(tx, who);
  const under = (id: string): string[] => [
    id,
    ...all.filter(({ parentId }) => parentId === id).flatMap((unit) => under(unit.id)),
  ];
  return under(top);
}

async function postById(tx: Tx, who: Who, id: string) {
  const { rows } = await sql<Pick<PostFound, "title" | "heads" | "concurrent" | "outside">>`
    select title, heads, concurrent, outside from posts where company_id = ${who.company} and id = ${id} for update
  `.execute(tx);
  return rows[0];
}
