import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { Forbidden, NotFound } from "#server/base/refusal.ts";
import { procedureOf } from "#server/matters/procedures.ts";
import { entryRow } from "./catalogue.ts";
import { entryBy, type EntryRow } from "./catalogue-queries.ts";
import { mayRead } from "./clearance.ts";
import { copiesOf, filesOf, issuesOf, looksInto, usesOf, type Kept } from "./entry-queries.ts";
import { markTitles, sentences } from "./words.ts";

/** An entry with its history: loans, copies, looks. What is in it is asked for by itself. */
export async function entry(tx: Tx, who: Who, posts: readonly string[], id: string) {
  const row = await found(tx, who, id);
  const [uses, copies, looks] = [await usesOf(tx, who, id), await copiesOf(tx, who, id), await looksInto(tx, who, id)];
  return {
    ...entryRow(row, posts),
    readable: row.erased_at === null && (await mayRead(tx, who, posts, row)),
    uses: uses.map(({ mark, matter, number, ...use }) => ({
      ...use,
      mark,
      words: markTitles[mark] ?? mark,
      matter: { id: matter, number },
    })),
    copies,
    looks: looks.map(({ at, who: name, action, form }) => ({
      at,
      by: name,
      action,
      ...(typeof form["reason"] === "string" && { reason: form["reason"] }),
    })),
  };
}

/** What is in an entry: its papers, and its files with their digests. A look at what is guarded is on record (O5). */
export async function contents(tx: Tx, who: Who, posts: readonly string[], id: string) {
  const row = await readable(tx, who, posts, id);
  const files = await filesOf(tx, who, id, row.matter?.id ?? null);
  await noteLook(tx, who, row, "archive.open");
  return { papers: await papersOf(tx, who, row), files };
}

/** One file of an entry, for whoever may read the entry. */
export async function fileIn(tx: Tx, who: Who, posts: readonly string[], id: string, file: string): Promise<Kept> {
  const row = await readable(tx, who, posts, id);
  const kept = (await filesOf(tx, who, id, row.matter?.id ?? null)).find((each) => each.id === file);
  if (!kept) throw new NotFound();
  await noteLook(tx, who, row, "archive.file");
  return kept;
}

async function found(tx: Tx, who: Who, id: string): Promise<EntryRow> {
  const row = await entryBy(tx, who, { id });
  if (!row) throw new NotFound();
  return row;
}

/** The entry, if its content is there and these eyes may see it. */
export async function readable(tx: Tx, who: Who, posts: readonly string[], id: string): Promise<EntryRow> {
  const row = await found(tx, who, id);
  if (row.status === "destroyed") throw new Forbidden(sentences.erased, "erased");
  if (!(await mayRead(tx, who, posts, row))) throw new Forbidden(sentences.mayNotRead);
  return row;
}

async function noteLook(tx: Tx, who: Who, row: EntryRow, action: string): Promise<void> {
  if (row.secrecy === "general") return;
  await record(tx, who, {
    kind: "reveal",
    action,
    project: row.project.id,
    subject: row.id,
    form: { number: row.number },
  });
}

/** The papers that an entry of a matter holds, with when they were issued. */
async function papersOf(tx: Tx, who: Who, { matter }: EntryRow) {
  if (!matter) return [];
  const issued = new Map((await issuesOf(tx, who, matter.id)).map(({ paper, at }) => [paper, at]));
  return Object.entries(procedureOf(matter.procedure).papers ?? {}).map(([paper, { title }]) => {
    const at = issued.get(paper);
    return { paper, title, ...(at !== undefined && { issued: new Date(at).toISOString() }) };
  });
}
