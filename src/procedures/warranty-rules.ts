import type { PolicyValue } from "#kit/policy.ts";
import { homeZone, local } from "#kit/moment.ts";
import type { Span } from "#kit/time.ts";

/** Days of the first year's turn; a house without a developer's centre sets none. */
const daysOf = (span: PolicyValue) => (span as Span).count;

/** W1: before hand-over sales, then for the first year the developer's centre, after it the property company. */
export function deskOn(deliveredOn: string, now: string, firstTurn: PolicyValue): "centre" | "property" {
  const until = Temporal.PlainDate.from(deliveredOn).add({ days: daysOf(firstTurn) });
  return Temporal.PlainDate.compare(local(now, homeZone).toPlainDate(), until) < 0 ? "centre" : "property";
}

/** W7: the result by how often it had to be done. */
export const outcomeOf = (rounds: number) => (rounds > 2 ? "multiple" : rounds > 1 ? "repeated" : "once");

interface CostLine {
  readonly amount?: number | undefined;
}
export const sumOf = (lines: readonly CostLine[] = []) => lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
