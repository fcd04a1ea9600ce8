import { booksOf, headsOf } from "#kit/book.ts";
import { homeZone, local } from "#kit/moment.ts";
import { register } from "#procedures/register.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, Refused } from "#server/base/refusal.ts";
import { placeOf } from "#server/matters/place.ts";
import { companyName } from "#server/papers/queries.ts";
import { toldOf, writingsOf, type Told } from "./lines.ts";
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
  const told = await toldOf(tx, who, writings, rows, serves);
  return {
    company: await companyName(tx, who),
    title,
    form: writings.find(({ book }) => book.form)?.book.form,
    project: place?.name ?? words.everywhere,
    from,
    to,
    heads: [...words.fixed, ...headsOf(writings), ...words.standing],
    lines: rows.map((row, n) => [String(n + 1), ...line(row, told[n]!)]),
  };
}

/** The instants of a period of days. BadForm where it ends before it begins or is longer than anybody asks for. */
export function periodOf(from: string, to: string) {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  if (Temporal.PlainDate.compare(first, last) > 0) throw new BadForm("to", titles.to, sentences.wrongOrder);
  if (first.until(last, { largestUnit: "days" }).days > 366) throw new BadForm("to", titles.to, sentences.tooLong);
  const start = (day: Temporal.PlainDate) => day.toZonedDateTime(homeZone).toInstant().toString();
  return { from: start(first), until: start(last.add({ days: 1 })) };
}

const line = (row: LineRow, { state, cells }: Told): string[] => [
  row.number,
  minute(row.opened),
  ...cells,
  state,
  row.closed ? minute(row.closed) : "",
];

const minute = (at: string) =>
  local(at, homeZone).toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");
