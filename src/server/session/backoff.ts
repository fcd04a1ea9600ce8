import { now } from "#server/base/clock.ts";

interface Tries {
  readonly failed: number;
  readonly last: Temporal.Instant;
}

const free = 5;
const mostSeconds = 300;
const forgetMinutes = 30;
const mostAccounts = 10_000;

/**
 * Wrong passwords by user name, in this process. After five the next try waits, twice as long each time; nobody is locked
 * out for good, or a stranger could lock out a whole house.
 */
const tries = new Map<string, Tries>();

/** The seconds somebody must wait before the next try; 0 for most. */
export function secondsToWait(userName: string): number {
  const known = tries.get(userName);
  if (!known || known.failed < free) return 0;
  const wait = Math.min(2 ** (known.failed - free + 1), mostSeconds);
  const since = now().since(known.last).total("seconds");
  return Math.max(0, Math.ceil(wait - since));
}

export function failed(userName: string): void {
  const known = tries.get(userName);
  const at = now();
  const old = !known || at.since(known.last).total("minutes") > forgetMinutes;
  // A map keeps its order: the oldest goes when there are too many.
  tries.delete(userName);
  if (tries.size >= mostAccounts) tries.delete(tries.keys().next().value!);
  tries.set(userName, { failed: old ? 1 : known.failed + 1, last: at });
}

export const succeeded = (userName: string) => void tries.delete(userName);
