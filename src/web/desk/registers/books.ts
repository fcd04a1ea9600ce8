import { booksOf, headsOf, type Writing } from "#kit/book.ts";
import { procedureTitles } from "#kit/titles.ts";
import { register } from "#procedures/register.ts";

/** A book the procedures write, under the first procedure that does. */
export interface Listed {
  readonly title: string;
  readonly form: string | undefined;
  readonly procedure: string;
  readonly book: string;
  /** Of whose matters it is. */
  readonly of: readonly string[];
  readonly heads: readonly string[];
  /** What may be entered at the top, as the procedures have it. */
  readonly entries: readonly Entry[];
}
export interface Entry {
  readonly procedure: string;
  readonly action: string;
}

/** Every book, those to be written in first. */
export const books: readonly Listed[] = [...booksOf(register)]
  .map(([title, writings]) => listed(title, writings))
  .toSorted((a, b) => Number(b.entries.length > 0) - Number(a.entries.length > 0));

/** A book by any of the procedures that write in it. */
export const bookNamed = (procedure: string, book: string): Listed | undefined => {
  const title = register.find(({ name }) => name === procedure)?.registers?.[book]?.title;
  return books.find((each) => each.title === title);
};

function listed(title: string, writings: readonly Writing[]): Listed {
  const { p, name } = writings[0]!;
  return {
    title,
    form: writings.find(({ book }) => book.form)?.book.form,
    procedure: p.name,
    book: name,
    of: writings.map((each) => procedureTitles[each.p.name]),
    heads: headsOf(writings),
    entries: writings.flatMap(({ p: { name: procedure }, book: { entry } }) =>
      entry === undefined ? [] : [{ procedure, action: String(entry) }],
    ),
  };
}
