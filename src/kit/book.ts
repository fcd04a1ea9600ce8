import type { FormCode } from "./forms.ts";
import type { Names } from "./names.ts";
import type { Basis } from "./rule.ts";

/** Matters of a procedure as lines of a book (登记簿, 登记表): on the screen, newest first, and printed for a period. */
export interface Book<N extends Names> {
  readonly title: string;
  readonly basis: Basis;
  /** The form of the handbooks that it is. */
  readonly form?: FormCode;
  readonly columns: readonly (keyof N["fields"] & string)[];
  /** The opening action whose form is the empty line at the top; left out, lines come about elsewhere. */
  readonly entry?: N["action"];
}
