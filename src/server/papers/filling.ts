import type { Field } from "#kit/fields.ts";
import type { Matter } from "#kit/matter.ts";
import { dateWords, homeZone } from "#kit/moment.ts";
import type { PolicyValue } from "#kit/policy.ts";
import type { AnyPaper, AnyProcedure } from "#kit/procedure.ts";
import { valueWords, type NameOf } from "#kit/sentences.ts";
import { feeOf } from "#kit/settle.ts";
import { moneyWords, roleWords } from "#kit/words.ts";
import type { Item, Picture, Sheet, Sign } from "./sheet.ts";
import { words } from "./words.ts";

/** What a paper needs to know besides the matter. */
export interface Printing {
  readonly company: string;
  readonly number: string;
  readonly address: string;
  readonly printedAt: string;
  readonly policies: Readonly<Record<string, PolicyValue>>;
  readonly nameOf: NameOf;
  readonly pictureOf: (file: string) => Picture | undefined;
}

/** A paper of a matter in words; what has not been filled in yet stays blank, to be written by hand. */
export function sheetOf(p: AnyProcedure, paper: AnyPaper, matter: Matter, printing: Printing): Sheet {
  const { company, number, address, printedAt } = printing;
  return {
    company,
    title: paper.title,
    number,
    address,
    printedAt,
    items: paper.shows.map((name) => item(p, String(name), matter, printing)),
    signs: (paper.signs ?? []).map((role) => sign(p, String(role), matter, printing)),
  };
}

function item(p: AnyProcedure, name: string, { data }: Matter, { nameOf, policies, pictureOf }: Printing): Item {
  const field = p.fields[name];
  const fee = p.fees?.[name];
  if (fee) return { label: fee.title, words: known(feeOf(name, fee, data, policies), moneyWords) };
  if (!field) return { label: name, words: "" };
  const value = data[name];
  const label = field.unit && value === undefined ? words.unit(field.title, field.unit) : field.title;
  if (value === undefined) return { label, words: "" };
  if (field.columns) return { label, ...table(field.columns, value as readonly Record<string, unknown>[], nameOf) };
  const pictures = pictured.has(field.kind) ? [value].flat().flatMap((file) => pictureOf(String(file)) ?? []) : [];
  return pictures.length > 0
    ? { label, images: pictures.slice(0, 4) }
    : { label, words: valueWords(field, value, nameOf) };
}

const pictured = new Set(["photos", "signature"]);
const known = (fen: number, say: (fen: number) => string) => (fen > 0 ? say(fen) : "");

const table = (
  columns: Readonly<Record<string, Field<unknown>>>,
  rows: readonly Record<string, unknown>[],
  nameOf: NameOf,
) => ({
  columns: Object.values(columns).map(({ title }) => title),
  rows: rows.map((row) => Object.entries(columns).map(([name, field]) => valueWords(field, row[name], nameOf))),
});

/** A box is filled in where somebody has acted in that role; their last act counts. */
function sign(p: AnyProcedure, role: string, matter: Matter, { nameOf }: Printing): Sign {
  const title = roleWords(p, role);
  const deed = matter.deeds.findLast(({ as }) => as.includes(role));
  if (!deed) return { title };
  const on = Temporal.Instant.from(deed.at).toZonedDateTimeISO(homeZone).toPlainDate();
  return { title, name: nameOf("signer", deed.who), at: words.signedOn(on.year, dateWords(on)) };
}
