/** Chance from a fixed seed: the same demo each time. */
export interface Dice {
  /** From 0 up to, and without, 1. */
  roll(): number;
  /** A whole number between two, both included. */
  between(least: number, most: number): number;
  pick<T>(all: readonly T[]): T;
  /** By weight: { yes: 3, no: 1 } is yes three times out of four. */
  weigh<K extends string>(weights: Readonly<Record<K, number>>): K;
  chance(share: number): boolean;
}

/** mulberry32: small, fast, and good enough for a play. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (least: number, most: number) => least + Math.floor(roll() * (most - least + 1));
  return {
    roll,
    between,
    pick: (all) => all[between(0, all.length - 1)]!,
    chance: (share) => roll() < share,
    weigh(weights) {
      const all = Object.entries(weights) as [keyof typeof weights, number][];
      let rest = roll() * all.reduce((sum, [, weight]) => sum + weight, 0);
      return (all.find(([, weight]) => (rest -= weight) < 0) ?? all[0]!)[0];
    },
  };
}
