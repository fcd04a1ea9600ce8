import type { Basis } from "./rule.ts";
import type { Data, Fields, Of } from "./fields.ts";
import type { FormCode } from "./forms.ts";
import type { AnyProcedure } from "./procedure.ts";

/**
 * A printed register (登记表): one line for each matter opened in a period, in order, after its number and the time. Several
 * procedures may write in one register: those whose registers have the same title.
 */
export interface Register<F extends Fields, M extends string> {
  readonly title: string;
  readonly basis: Basis;
  readonly form?: FormCode | readonly FormCode[];
  /** Heading → what stands under it: an answer, a fee, or how far the matter is. */
  readonly columns: Readonly<Record<string, (keyof F & string) | M | typeof standing>>;
  /** Only matters with one of these answers. */
  readonly only?: {
    readonly [X in Of<F, "choice" | "yesNo" | "department">]?: readonly NonNullable<Data<F>[X]>[];
  };
}

/** The state of the matter, in words. */
export const standing = "@state";

// oxlint-disable-next-line typescript/no-explicit-any -- the names inside are typed where they are written
export type AnyRegister = Register<any, string>;

/** What a procedure writes in a register. */
export interface Writes {
  readonly p: AnyProcedure;
  /** Its name in the procedure. */
  readonly name: string;
  readonly register: AnyRegister;
}

/** All registers of some procedures by title, each with whatever writes in it. */
export function registersOf(procedures: readonly AnyProcedure[]): ReadonlyMap<string, readonly Writes[]> {
  const all = procedures.flatMap((p) =>
    Object.entries(p.registers ?? {}).map(([name, register]): Writes => ({ p, name, register })),
  );
  return Map.groupBy(all, ({ register }) => register.title);
}

/** The headings of a register, in the order of the procedure that comes first. */
export const headingsOf = (writes: readonly Writes[]): string[] => [
  ...new Set(writes.flatMap(({ register }) => Object.keys(register.columns))),
];
