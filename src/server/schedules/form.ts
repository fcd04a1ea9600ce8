import { parseAsk } from "#kit/fields.ts";
import type { Values } from "#kit/matter.ts";
import type { AnyProcedure } from "#kit/procedure.ts";

/** The form on a day: the dates it needs and leaves open are that day. */
export function formOn(p: AnyProcedure, action: string, form: Values, day: string): Values {
  const dates = (p.actions[action]?.asks ?? [])
    .map((ask) => parseAsk(String(ask)))
    .filter(({ name, required }) => required && p.fields[name]?.kind === "date" && form[name] === undefined);
  return { ...form, ...Object.fromEntries(dates.map(({ name }) => [name, day])) };
}
