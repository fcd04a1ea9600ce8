import { booksOf, headOf, headsOf, type Writing } from "#kit/book.ts";
import { veiled } from "#kit/masking.ts";
import { homeZone, local } from "#kit/moment.ts";
import { valueWords } from "#kit/sentences.ts";
import { register } from "#procedures/register.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { placeOf } from "#server/matters/place.ts";
import { namesOf } from "#server/reports/figures-queries.ts";
import { companyName } from "#server/papers/queries.ts";
import { lineRows, type LineRow } from "./queries.ts";
import { sentences, titles, words } from "./words.ts";

/** A book of a period, ready to be laid out: everything in words. */
export interface Ledger {
  readonly company: string;
  readonly title: string;
  readonly form: string | undefined;
  readonly project: string;
  readonly from: string;
  readonly to: string;
  readonly heads: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

export interface Wanted {
  readonly procedure: string;
  readonly book: string;
  /** Days, both included. */
  readonly from: string;
  readonly to: string;
  readonly project?: string | undefined;
}

/** More lines than anybody prints. */
const most = 5000;

/** Every book by its title: what the desk may print. */
export const books = () =>
  [...booksOf(register)].map(([title, writings]) => {
    const { p, name } = writings[0]!;
    const form = writings.find((each) => each.book.form)?.book.form;
    return {
      title,
      procedure: p.name,
      book: name,
      heads: headsOf(writings),
      shared: writings.length > 1,
      ...(form && { form }),
    };
  });

/**
 * The lines of a book in a period, personal answers masked. That somebody took it out is on record. NotFound for a book
 * that is none and a project that is not to be seen, BadForm for a period that is none, Refused for too many lines.
 */
export async function ledgerOf(tx: Tx, who: Who, wanted: Wanted, serves: boolean): Promise<Ledger> {
  const { from, to, project } = wanted;
  const writings = writingsOf(wanted);
  const place = project === undefined ? undefined : await placeOf(tx, who, project);
  const period = periodOf(from, to);
  const rows = await lineRows(tx, who, { writings, project, ...period, limit: most + 1 });
  if (rows.length > most) throw new Refused("tooMany", sentences.tooMany(most));
  const { title } = writings[0]!.book;
  await record(tx, who, {
    kind: "export",
    action: "ledger",
    ...(place && { project: place.id }),
    form: { title, from, to, rows: rows.length },
  });
  const seen = rows.map((row) => ({ ...row, data: veiled(writerOf(writings, row).p.fields, row.data, serves) }));
  const names = await namesOf(tx, who, idsIn(writings, seen));
  const heads = headsOf(writings);
  return {
    company: await companyName(tx, who),
    title,
    form: writings.find(({ book }) => book.form)?.book.form,
    project: place?.name ?? words.everywhere,
    from,
    to,
    heads: [...words.fixed, ...heads, ...words.standing],
    lines: seen.map((row, n) => [String(n + 1), ...line(writerOf(writings, row), row, heads, names)]),
  };
}

function writingsOf({ procedure, book }: Wanted): readonly Writing[] {
  const all = booksOf(register);
  const title = register.find(({ name }) => name === procedure)?.registers?.[book]?.title;
  const found = title === undefined ? undefined : all.get(title);
  if (!found) throw new NotFound();
  return found;
}

const writerOf = (writings: readonly Writing[], { procedure }: LineRow): Writing =>
  writings.find(({ p }) => p.name === procedure)!;

function periodOf(from: string, to: string) {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  if (Temporal.PlainDate.compare(first, last) > 0) throw new BadForm("to", titles.to, sentences.wrongOrder);
  if (first.until(last, { largestUnit: "days" }).days > 366) throw new BadForm("to", titles.to, sentences.tooLong);
  const start = (day: Temporal.PlainDate) => day.toZonedDateTime(homeZone).toInstant().toString();
  return { from: start(first), until: start(last.add({ days: 1 })) };
}

const named = new Set(["home", "staff", "customer", "contractor"]);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The ids that columns speak of, those in tables too. */
function idsIn(writings: readonly Writing[], rows: readonly LineRow[]): string[] {
  const all = rows.flatMap((row) => {
    const { p, book } = writerOf(writings, row);
    return book.columns.flatMap((name) => valuesIn(p.fields[String(name)]!, row.data[String(name)]));
  });
  return [...new Set(all.filter((id) => uuid.test(id)))];
}

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

function line(writing: Writing, row: LineRow, heads: readonly string[], names: ReadonlyMap<string, string>): string[] {
  const { p, book } = writing;
  const under = new Map(book.columns.map((field) => [headOf(writing, String(field)), String(field)]));
  const cells = heads.map((head) => {
    const field = under.get(head);
    const value = field === undefined ? undefined : row.data[field];
    return value === undefined ? "" : valueWords(p.fields[field!]!, value, (_, id) => names.get(id) ?? "");
  });
  const { title, short } = p.states[row.state] ?? { title: row.state };
  return [row.number, minute(row.opened), ...cells, short ?? title, row.closed ? minute(row.closed) : ""];
}

const minute = (at: string) =>
  local(at, homeZone).toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");
