import type { Field, Fields } from "./fields.ts";
import type { Values } from "./matter.ts";

/**
 * Enough of a personal answer to recognise it by, and no more (O5): `138****1234` of a phone, `3301**********123X` of
 * an identity card, `杭＊＊` of words.
 */
export function maskText(text: string): string {
  const { length } = text;
  if (!/^[\w()+（）－ -]{7,}$/.test(text)) return `${[...text][0] ?? ""}＊＊`;
  if (length >= 15) return `${text.slice(0, 4)}**********${text.slice(-4)}`;
  return length >= 11 ? `${text.slice(0, 3)}****${text.slice(-4)}` : `****${text.slice(-4)}`;
}

const written = new Set(["text", "longText"]);
const evidence = new Set(["photos", "files", "signature"]);

/** Whether an answer, or a column of it, is personal. */
export const isPersonal = ({ sensitive, columns = {} }: Field<unknown>): boolean =>
  sensitive === true || Object.values(columns).some((column) => column.sensitive === true);

/**
 * Whether an answer is kept from a reader until they say why they look. What was written and what was photographed is
 * kept from everybody; names, dates and the like only from those who do not serve the customer.
 */
export function isKeptFrom(field: Field<unknown> | undefined, serves: boolean): boolean {
  if (field === undefined || !isPersonal(field)) return false;
  return !serves || field.columns !== undefined || written.has(field.kind) || evidence.has(field.kind);
}

/** Answers as a reader may see them without saying why: texts masked, tables with their cells masked, the rest left out. */
export function veiled(fields: Fields, values: Values, serves: boolean): Values {
  const kept = Object.entries(values).flatMap(([name, value]): [string, unknown][] => {
    const field = fields[name];
    if (field === undefined || !isKeptFrom(field, serves)) return [[name, value]];
    const { columns } = field;
    if (columns && Array.isArray(value)) return [[name, value.map((row: Values) => veiled(columns, row, serves))]];
    return written.has(field.kind) ? [[name, maskText(String(value))]] : [];
  });
  return Object.fromEntries(kept);
}
