import type { AnyProcedure } from "#kit/procedure.ts";
import { register } from "#procedures/register.ts";

/** The procedure a matter goes by. */
export function procedureOf(name: string): AnyProcedure {
  const found = register.find((p) => p.name === name);
  if (!found) throw new Error(`no procedure ${name}`);
  return found;
}
