import type { Plain } from "./effects.ts";
import type { AnyProcedure } from "./procedure.ts";

/** A link to a matter of another procedure. */
export type Link = Extract<Plain, { kind: "open" }>;

/** Every link that an action or a clock of a procedure may make. */
export const opens = (p: AnyProcedure): Link[] => everyEffect(p).filter((effect) => effect.kind === "open");

/** Everything that an action or a clock of a procedure may cause, whatever the answers. */
export function everyEffect(p: AnyProcedure): Plain[] {
  const inside = (effect: Plain): Plain[] => ("causes" in effect ? effect.causes.flatMap(inside) : [effect]);
  const all = [...Object.values(p.actions), ...Object.values(p.clocks).flatMap(({ steps }) => steps)];
  return all.flatMap(({ causes = [] }) => (causes as Plain[]).flatMap(inside));
}
