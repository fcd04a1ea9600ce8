/** Tells the time. The demo company's half year and the tests move it; everybody else asks the machine. */
export type Clock = () => Temporal.Instant;

let clock: Clock = () => Temporal.Now.instant();

export const now = (): Temporal.Instant => clock();

/** Puts another clock in its place; the answer puts the former one back. */
export function moveClock(moved: Clock): () => void {
  const former = clock;
  clock = moved;
  return () => {
    clock = former;
  };
}
