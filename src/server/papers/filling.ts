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
  /** When the paper was issued last; one that was not yet carries nobody's name. */
  readonly issuedAt: string | undefined;
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
    items: paper.shows
      .filter((name) => !(signsHere(paper) && p.fields[name]?.kind === "signature"))
      .map((name) => item(p, String(name), matter, printing)),
    signs: (paper.signs ?? []).map((role) => sign(p, paper, String(role), matter, printing)),
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

/** Those who sign by their own hand, on paper or on a screen. */
const byHand = new Set(["owner", "customer", "tenant"]);
const signsHere = ({ signs = [] }: AnyPaper) => signs.some((role) => byHand.has(String(role)));

/**
 * A box is filled in with whoever wrote on this paper in that role before it was issued; a customer's box with the
 * signature they gave. All else is left to be signed by hand.
 */
function sign(p: AnyProcedure, paper: AnyPaper, role: string, matter: Matter, printing: Printing): Sign {
  const title = roleWords(p, role);
  const { nameOf, pictureOf, issuedAt } = printing;
  const fields = paper.shows.map(String).filter((name) => !byHand.has(role) || p.fields[name]?.kind === "signature");
  const deed = matter.deeds.findLast(
    ({ as, at, form = {} }) =>
      issuedAt !== undefined &&
      Temporal.Instant.compare(at, issuedAt) <= 0 &&
      (byHand.has(role) || as.includes(role)) &&
      fields.some((name) => name in form),
  );
  if (!deed) return { title };
  const on = Temporal.Instant.from(deed.at).toZonedDateTimeISO(homeZone).toPlainDate();
  const at = words.signedOn(on.year, dateWords(on));
  if (!byHand.has(role)) return { title, name: nameOf("signer", deed.who), at };
  const image = fields.flatMap((name) => pictureOf(String(deed.form?.[name])) ?? [])[0];
  return image ? { title, image, at } : { title };
}
