import type { AnyProcedure } from "#kit/procedure.ts";
import { start } from "#kit/procedure.ts";
import type { Values } from "#kit/matter.ts";
import { register } from "#procedures/register.ts";

const byName = new Map<string, AnyProcedure>(register.map((procedure) => [procedure.name, procedure]));

/** The procedure of that name, or nothing. */
export const procedureNamed = (name: string): AnyProcedure | undefined => byName.get(name);

/** The procedure a stored matter runs by. A name the register does not know is our fault, not the user's. */
export function procedureOf(name: string): AnyProcedure {
  const found = byName.get(name);
  if (!found) throw new Error(`no procedure is called ${name}`);
  return found;
}

/** The values of the fields of some kinds, in the order of the fields. */
export function valuesOf(p: AnyProcedure, data: Values, ...kinds: string[]): string[] {
  return Object.entries(p.fields).flatMap(([name, field]) => {
    if (field.kind === "rows") return rowsOf(data[name]).flatMap((row) => valuesOfRow(field.columns ?? {}, row, kinds));
    return kinds.includes(field.kind) && data[name] !== undefined ? ([data[name]].flat() as string[]) : [];
  });
}

const rowsOf = (value: unknown): readonly Values[] => (Array.isArray(value) ? (value as Values[]) : []);

const valuesOfRow = (columns: AnyProcedure["fields"], row: Values, kinds: readonly string[]) =>
  Object.entries(columns).flatMap(([name, { kind }]) =>
    kinds.includes(kind) && row[name] !== undefined ? ([row[name]].flat() as string[]) : [],
  );

/** The actions that open a matter of a procedure. */
export const openings = (p: AnyProcedure): string[] =>
  Object.entries(p.actions).flatMap(([name, { from }]) => ([from].flat().includes(start) ? [name] : []));
