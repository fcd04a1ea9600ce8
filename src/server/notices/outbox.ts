import type { Tx, Who } from "#server/base/database.ts";
import { BadForm } from "#server/base/refusal.ts";
import { outgoing, type Outgoing } from "./queries.ts";
import { sentences, titles } from "./words.ts";

const pageSize = 50;

/** What customers are to be told, the latest first, a page at a time; of one project where it is named. */
export async function outbox(
  tx: Tx,
  who: Who,
  { project, after }: { readonly project?: string; readonly after?: string },
): Promise<{ rows: Outgoing[]; next?: string }> {
  const rows = await outgoing(tx, who, {
    limit: pageSize + 1,
    ...(project !== undefined && { project }),
    ...(after !== undefined && { after: cursor(after) }),
  });
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  return { rows: page, ...(last && { next: `${last.at}_${last.id}` }) };
}

function cursor(text: string) {
  const [, at, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f-]{36})$/.exec(text) ?? [];
  if (at === undefined || id === undefined) throw new BadForm("after", titles.after, sentences.badPage);
  return { at, id };
}
