import autocannon from "autocannon";
import type { Ask } from "./works.ts";

export interface Measured {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

export const connections = 10;

/** Asks as fast as it is answered, over ten connections, for some seconds; every request is another one of `next`. */
export async function drive(
  url: string,
  seconds: number,
  next: () => Ask,
  cookieOf: (ask: Ask) => string,
): Promise<Measured> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        setupRequest: (request) => {
          const { method, path, headers, body } = next();
          const all = { ...headers, cookie: cookieOf({ method, path }) };
          return { ...request, method, path, headers: all, ...(body !== undefined && { body }) };
        },
      },
    ],
  });
  const { requests, latency, non2xx, errors } = result;
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99, failed: non2xx + errors };
}

/** The middle of several rounds. */
export function middle(rounds: readonly Measured[]): Measured {
  const of = (name: keyof Measured) => rounds.map((each) => each[name]).toSorted((a, b) => a - b)[rounds.length >> 1]!;
  const failed = rounds.reduce((sum, each) => sum + each.failed, 0);
  return { perSecond: of("perSecond"), p50: of("p50"), p99: of("p99"), failed };
}
