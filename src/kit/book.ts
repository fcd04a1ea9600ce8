import type { Data, Of } from "./fields.ts";
import type { FormCode } from "./forms.ts";
import type { Names } from "./names.ts";
import type { AnyBook, AnyProcedure } from "./procedure.ts";
import type { Basis } from "./rule.ts";

/**
 * Matters of a procedure as lines of a book (登记簿, 登记表): on the screen, newest first, and printed for a period. Books of
 * several procedures with one title are one book in print.
 */
export interface Book<N extends Names> {
  readonly title: string;
  readonly basis: Basis;
  /** The form of the handbooks that it is. */
  readonly form?: FormCode;
  readonly columns: readonly (keyof N["fields"] & string)[];
  /** What stands over a column, where it is not the title of the field. */
  readonly heads?: { readonly [X in keyof N["fields"]]?: string };
  /** Only matters with one of these answers. */
  readonly only?: {
    readonly [X in Of<N["fields"], "choice" | "yesNo" | "department">]?: readonly NonNullable<Data<N["fields"]>[X]>[];
  };
  /** The opening action whose form is the empty line at the top; left out, lines come about elsewhere. */
  readonly entry?: N["action"];
}

/** What a procedure writes in a book. */
export interface Writing {
  readonly p: AnyProcedure;
  readonly name: string;
  readonly book: AnyBook;
}

/** All books of some procedures by title, each with whatever writes in it. */
export const booksOf = (procedures: readonly AnyProcedure[]): ReadonlyMap<string, readonly Writing[]> =>
  Map.groupBy(
    procedures.flatMap((p) => Object.entries(p.registers ?? {}).map(([name, book]): Writing => ({ p, name, book }))),
    ({ book }) => book.title,
  );

/** What stands over a column of a book. */
export const headOf = ({ p, book }: Writing, field: string): string =>
  (book.heads as Readonly<Record<string, string>> | undefined)?.[field] ?? p.fields[field]?.title ?? field;

/** The columns of a printed book by their heads, in the order of whoever writes in it. */
export const headsOf = (writings: readonly Writing[]): string[] => [
  ...new Set(writings.flatMap((writing) => writing.book.columns.map((field) => headOf(writing, String(field))))),
];
