import { createHash } from "node:crypto";

/** A home that may be drawn, and whether it was served in the month. */
export interface Candidate {
  readonly home: string;
  readonly name: string;
  readonly served: boolean;
}

const sha = (text: string) => createHash("sha256").update(text).digest("hex");

/** The seed of a month: whoever knows what it was made from can make it again (V2). */
export const seedOf = (from: string): string => sha(from);

/** What a home's place in the draw is decided by: SHA-256 of "seed:name", the smallest first. */
export const lotOf = (seed: string, { name }: Pick<Candidate, "name">): string => sha(`${seed}:${name}`);

/**
 * Draws homes: half of them, or as many as there are, among those served in the month, the rest among all others; all of
 * them where there are fewer (ambiguity 23). The same seed and candidates give the same homes, always.
 */
export function draw(seed: string, candidates: readonly Candidate[], size: number): Candidate[] {
  const inOrder = candidates.toSorted((a, b) => (lotOf(seed, a) < lotOf(seed, b) ? -1 : 1));
  const served = inOrder.filter((one) => one.served).slice(0, Math.ceil(size / 2));
  const rest = inOrder.filter((one) => !served.includes(one)).slice(0, size - served.length);
  return [...served, ...rest];
}

/** The handbook's range, whatever a house writes. */
export const sizeWithin = (wished: number): number => Math.min(25, Math.max(20, wished));
