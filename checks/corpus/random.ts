/** A seeded source of chance: the same seed gives the same reports on every machine. */
export interface Random {
  /** A whole number from low to high, both included. */
  int(low: number, high: number): number;
  pick<T>(items: readonly T[]): T;
  /** True so many times in a hundred. */
  chance(percent: number): boolean;
  shuffle<T>(items: readonly T[]): T[];
  /** So many different items, in the order given. */
  sample<T>(items: readonly T[], count: number): T[];
}

/** The generator known as mulberry32. */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const int = (low: number, high: number): number => low + (next() % (high - low + 1));
  const shuffle = <T>(items: readonly T[]): T[] => items.map((item) => ({ item, order: next() })).sort((a, b) => a.order - b.order).map(({ item }) => item);
  return {
    int,
    shuffle,
    chance: (percent) => int(1, 100) <= percent,
    pick: <T>(items: readonly T[]): T => {
      const item = items[int(0, items.length - 1)];
      if (item === undefined) throw new Error('a pick from nothing');
      return item;
    },
    sample: <T>(items: readonly T[], count: number): T[] => {
      const chosen = new Set(shuffle(items.map((_, index) => index)).slice(0, count));
      return items.filter((_, index) => chosen.has(index));
    },
  };
}
