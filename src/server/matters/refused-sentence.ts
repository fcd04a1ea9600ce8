import { BadForm, Forbidden, NotFound, Refused, Stale } from "#server/base/refusal.ts";
import { refusals } from "./words.ts";

/** The sentence of something that was to be expected; nothing for a fault. */
export function sentenceOf(error: unknown): string | undefined {
  if (error instanceof Refused || error instanceof Forbidden) return error.sentence;
  if (error instanceof BadForm) return error.message;
  if (error instanceof Stale) return refusals.stale;
  if (error instanceof NotFound) return refusals.notFound;
  return undefined;
}
