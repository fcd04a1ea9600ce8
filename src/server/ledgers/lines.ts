import { booksOf, headOf, headsOf, type Writing } from "#kit/book.ts";
import { veiled } from "#kit/masking.ts";
import { valueWords } from "#kit/sentences.ts";
import { register } from "#procedures/register.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { NotFound } from "#server/base/refusal.ts";
import { namesOf } from "#server/reports/figures-queries.ts";
import type { LineRow } from "./queries.ts";

/** A line in words: a cell under each head of the book, and how far it has come. */
export interface Told {
  readonly cells: readonly string[];
  readonly state: string;
}

/** All that write in a book, by one of them. NotFound for a book that is none. */
export function writingsOf({ procedure, book }: { readonly procedure: string; readonly book: string }) {
  const title = register.find(({ name }) => name === procedure)?.registers?.[book]?.title;
  const found = title === undefined ? undefined : booksOf(register).get(title);
  if (!found) throw new NotFound();
  return found;
}

/** Lines in words, personal answers masked. */
export async function toldOf(
  tx: Tx,
  who: Who,
  writings: readonly Writing[],
  rows: readonly Pick<LineRow, "procedure" | "state" | "data">[],
  serves: boolean,
): Promise<Told[]> {
  const written = rows.map((row) => {
    const writing = writings.find(({ p }) => p.name === row.procedure)!;
    return { writing, state: row.state, data: veiled(writing.p.fields, row.data, serves) };
  });
  const names = await namesOf(tx, who, [...new Set(written.flatMap(idsIn))]);
  const heads = headsOf(writings);
  return written.map((one) => told(one, heads, names));
}

interface Written {
  readonly writing: Writing;
  readonly state: string;
  readonly data: LineRow["data"];
}

const named = new Set(["home", "staff", "customer", "contractor"]);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The ids that columns speak of, those in tables too. */
const idsIn = ({ writing: { p, book }, data }: Written): string[] =>
  book.columns.flatMap((name) => valuesIn(p.fields[String(name)]!, data[String(name)])).filter((id) => uuid.test(id));

function valuesIn(field: Writing["p"]["fields"][string], value: unknown): string[] {
  if (value === undefined) return [];
  if (named.has(field.kind)) return [String(value)];
  const cells = Object.entries(field.columns ?? {});
  return cells.length === 0
    ? []
    : (value as readonly Record<string, unknown>[]).flatMap((row) =>
        cells.flatMap(([name, cell]) => valuesIn(cell, row[name])),
      );
}

function told({ writing, state, data }: Written, heads: readonly string[], names: ReadonlyMap<string, string>): Told {
  const { p, book } = writing;
  const under = new Map(book.columns.map((field) => [headOf(writing, String(field)), String(field)]));
  const cells = heads.map((head) => {
    const field = under.get(head);
    const value = field === undefined ? undefined : data[field];
    return value === undefined ? "" : valueWords(p.fields[field!]!, value, (_, id) => names.get(id) ?? "");
  });
  const { title, short } = p.states[state] ?? { title: state };
  return { cells, state: short ?? title };
}
