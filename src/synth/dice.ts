import type { Random } from '../model/random.ts';

/** Draws of the kinds that a town needs, from one seeded stream. */
export interface Dice {
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** Uniform integer in low..high. */
  whole(low: number, high: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** An item, each as likely as it is heavy. */
  pick<T>(items: readonly (readonly [T, number])[]): T;
  /** About normal with mean 0 and deviation 1 (twelve uniforms), so that no logarithm decides a byte. */
  normal(): number;
  /** The list in another order. */
  shuffled<T>(items: readonly T[]): T[];
}

export function dice({ next, below }: Random): Dice {
  return {
    between: (low, high) => low + next() * (high - low),
    whole: (low, high) => low + below(high - low + 1),
    chance: (probability) => next() < probability,
    pick: (items) => {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return items[0]![0];
    },
    normal: () => {
      let sum = -6;
      for (let i = 0; i < 12; i++) sum += next();
      return sum;
    },
    shuffled: (items) => {
      const list = [...items];
      for (let i = list.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [list[i], list[j]] = [list[j]!, list[i]!];
      }
      return list;
    },
  };
}
