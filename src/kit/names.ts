import type { Depends } from "./depends.ts";
import type { Fact } from "./facts.ts";
import type { Field, Fields, Of } from "./fields.ts";
import type { FormCode } from "./forms.ts";
import type { Post } from "./people.ts";
import type { Policies } from "./policy.ts";
import type { Basis, Rule } from "./rule.ts";

/** The names a procedure has defined, by chapter. */
export interface Names {
  readonly fields: Fields;
  readonly policies: Policies;
  readonly fact: Fact;
  readonly fee: string;
  readonly paper: string;
  readonly state: string;
  readonly action: string;
}

/** A post, a relation, the person in a field, or the head of the department in a field. */
export type Role<N extends Names> =
  | Post
  | Of<N["fields"], "staff" | "customer" | "department" | "departments" | "contractor">
  | `${Of<N["fields"], "department" | "departments">}.head`;

/** A money rule: who pays, and a rate times quantities (tables count their rows), or a sum of amounts (a column of a table: all of it). */
export interface Fee<N extends Names> {
  readonly title: string;
  readonly basis: Rule;
  /** `company`: the company itself pays, to the customer of the matter. */
  readonly payer: Role<N> | "company";
  /** In fen; a policy of the house under the fee's name. */
  readonly rate?: number;
  readonly per?: readonly Of<N["fields"], "area" | "count" | "rows">[];
  readonly sum?: readonly (Of<N["fields"], "money"> | Amounts<N["fields"]>)[];
  readonly unless?: Of<N["fields"], "yesNo">;
  readonly deposit?: true;
  /** The city may forbid it, or ask for a separate account: a policy of the house under `<fee>.permitted`. */
  readonly permitted?: true;
  /** A policy: so much at most. */
  readonly atMost?: keyof N["policies"] & string;
  readonly collected?: Depends<N["fields"], never, "now" | "monthly">;
}

/** A printable form. */
export interface Paper<N extends Names> {
  readonly title: string;
  readonly basis?: Basis;
  /** The forms of the handbooks that it is. */
  readonly form?: FormCode | readonly FormCode[];
  /** Fields, fees with what they come to, and texts or numbers of the house. */
  readonly shows: readonly ((keyof N["fields"] & string) | N["fee"] | (keyof N["policies"] & string))[];
  /** A table of fees: what each comes to and who pays, with the sums (缴费通知单), or only the rates (收费标准). */
  readonly fees?: "charges" | "rates";
  /** Its QR code tells whoever scans it whether it is valid still; left out, it leads to the matter. */
  readonly checked?: true;
  readonly signs?: readonly Role<N>[];
}

/** The columns of tables that hold amounts. */
type Amounts<F extends Fields> = {
  [X in Of<F, "rows">]: F[X] extends Field<readonly (infer R)[]>
    ? { [C in keyof R & string]-?: NonNullable<R[C]> extends number ? `${X}.${C}` : never }[keyof R & string]
    : never;
}[Of<F, "rows">];
