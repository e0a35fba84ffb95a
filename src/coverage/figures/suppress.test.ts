import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CoverageTable,
  type CoverageUnit,
  FIGURE_NAMES,
  type Figure,
  LEVELS,
  type Level,
} from '../../model/coverage.ts';
import { random } from '../../model/random.ts';
import { hiddenCounts, suppress } from './suppress.ts';

/** Units as `level parent count`; counts of units above are sums, but for what is given as a rest. */
function tree(...rows: readonly (readonly [number, number, number])[]): {
  units: CoverageUnit[];
  counts: Float64Array;
} {
  const units = rows.map(
    ([level, parent], u): CoverageUnit => ({ level: LEVELS[level]!, code: `${u}`, name: null, parent }),
  );
  const counts = Float64Array.from(rows, ([, , count]) => count);
  for (let u = units.length - 1; u > 0; u--) counts[units[u]!.parent]! += counts[u]!;
  return { units, counts };
}

const CAP = 60;

/**
 * What an outsider can still hold possible for every count: all whole numbers that fit the published ones and the sums. He
 * knows which units hold something beside their children, that a hidden count is at least 1, and nothing else. Sets of values
 * are worked out from the leaves up and from the root down: exact on a tree.
 */
function attack(
  units: readonly CoverageUnit[],
  counts: Float64Array,
  hidden: Uint8Array,
): { readonly unit: Set<number>[]; readonly rest: Map<number, Set<number>> } {
  const all = new Set(Array.from({ length: CAP }, (_, i) => i + 1));
  const children = units.map((_, u) => units.flatMap(({ parent }, c) => (parent === u ? [c] : [])));
  const rested = units.map(
    (_, u) => children[u]!.length > 0 && counts[u]! > children[u]!.reduce((s, c) => s + counts[c]!, 0),
  );
  const sums = (sets: readonly ReadonlySet<number>[]) => {
    let sum = new Set([0]);
    for (const set of sets) {
      const wider = new Set<number>();
      for (const a of sum) for (const b of set) if (a + b <= CAP) wider.add(a + b);
      sum = wider;
    }
    return sum;
  };
  const up: Set<number>[] = [];
  const parts = (u: number) => [...children[u]!.map((c) => up[c]!), ...(rested[u] ? [all] : [])];
  for (let u = units.length - 1; u >= 0; u--) {
    const own = hidden[u] ? all : new Set([counts[u]!]);
    up[u] = children[u]!.length === 0 ? own : new Set([...sums(parts(u))].filter((v) => own.has(v)));
  }
  const rest = new Map<number, Set<number>>();
  for (let u = 0; u < units.length; u++) {
    const sets = parts(u);
    const narrowed = sets.map((set, i) => {
      const others = sums(sets.filter((_, j) => j !== i));
      return new Set([...set].filter((v) => [...others].some((o) => up[u]!.has(v + o))));
    });
    children[u]!.forEach((c, i) => {
      up[c] = narrowed[i]!;
    });
    if (rested[u]) rest.set(u, narrowed[narrowed.length - 1]!);
  }
  return { unit: up, rest };
}

describe('hiddenCounts', () => {
  it('hides small counts and a second one beside a single one', () => {
    const { units, counts } = tree([0, -1, 0], [4, 0, 3], [4, 0, 40], [4, 0, 25], [4, 0, 0]);
    expect([...hiddenCounts(units, counts, 10)]).toEqual([0, 1, 0, 1, 0]);
  });

  it('hides more where the sum of the hidden ones would tell them', () => {
    // Two ones sum up to two: both would be known.
    const { units, counts } = tree([0, -1, 0], [4, 0, 1], [4, 0, 1], [4, 0, 40], [4, 0, 25]);
    expect([...hiddenCounts(units, counts, 10)]).toEqual([0, 1, 1, 0, 1]);
  });

  it('goes up where a unit has one child, and down where a hidden unit has large children', () => {
    const { units, counts } = tree(
      [0, -1, 0],
      [3, 0, 0],
      [3, 0, 0],
      [3, 0, 0],
      [4, 1, 5],
      [4, 2, 30],
      [4, 2, 20],
      [4, 3, 70],
    );
    expect([...hiddenCounts(units, counts, 10)]).toEqual([0, 1, 1, 0, 1, 0, 1, 0]);
  });

  it('protects what a unit holds beside its children', () => {
    const { units, counts } = tree([0, -1, 0], [3, 0, 2], [4, 1, 30], [4, 1, 40], [3, 0, 100], [4, 4, 100]);
    // Unit 1 holds 72, of which 2 in no child: published, 72 − 30 − 40 would tell them.
    expect([...hiddenCounts(units, counts, 10)].slice(2, 4)).toEqual([1, 0]);
  });

  it('leaves every hidden count at least k possible values, whatever is summed up (attack on random cities)', () => {
    let primaries = 0;
    assert(
      property(integer({ min: 1, max: 100_000 }), constantFrom(2, 3, 5), (seed, k) => {
        const dice = random(seed);
        const rows: [number, number, number][] = [[0, -1, 0]];
        const add = (level: number, parents: readonly number[], most: number) =>
          parents.flatMap((parent) =>
            Array.from(
              { length: 1 + dice.below(most) },
              () => rows.push([level, parent, level < 4 ? 0 : dice.below(9)]) - 1,
            ),
          );
        const townships = add(2, [0], 3);
        const communities = add(3, townships, 2);
        add(4, communities, 3);
        // Something beside the children here and there.
        for (const community of communities) if (dice.below(4) === 0) rows[community]![2] = dice.below(5);
        const { units, counts } = tree(...rows);
        if (counts[0]! > CAP - 20) return;
        const hidden = hiddenCounts(units, counts, k);
        const { unit, rest } = attack(units, counts, hidden);
        units.forEach((_, u) => {
          expect(unit[u]!.has(counts[u]!)).toBe(true);
          if (counts[u]! > 0 && counts[u]! < k) {
            primaries++;
            expect(hidden[u]).toBe(1);
          }
          if (hidden[u]) expect(unit[u]!.size).toBeGreaterThanOrEqual(k);
        });
        for (const [u, values] of rest) {
          const beside = counts[u]! - units.reduce((sum, { parent }, c) => (parent === u ? sum + counts[c]! : sum), 0);
          if (beside < k) expect(values.size).toBeGreaterThanOrEqual(k);
        }
      }),
      { seed: 1, numRuns: 400 },
    );
    expect(primaries).toBeGreaterThan(500);
  });

  it('would be broken by the attack without complementary suppression', () => {
    const { units, counts } = tree([0, -1, 0], [4, 0, 3], [4, 0, 20], [4, 0, 15]);
    const primary = Uint8Array.from(counts, (v) => (v < 10 ? 1 : 0));
    expect([...attack(units, counts, primary).unit[1]!]).toEqual([3]);
  });
});

it('hides rates and distances with the counts that they tell of, and the farthest household always', () => {
  const { units, counts } = tree([0, -1, 0], [5, 0, 3], [5, 0, 60], [5, 0, 70]);
  const zero = () => new Float64Array(units.length);
  const figures = Object.fromEntries(FIGURE_NAMES.map((figure) => [figure, zero()])) as Record<Figure, Float64Array>;
  const table: CoverageTable = {
    units: units.map((unit, u): CoverageUnit => ({ ...unit, level: u === 0 ? 'city' : ('microgrid' satisfies Level) })),
    figures: { ...figures, households: counts, incidents: counts.map((c) => c * 20) },
    change: null,
    gone: [],
    outside: { households: 0, incidents: 0, incidentsWithoutPlace: 0, staffUnassigned: 0, staffUnknown: 0 },
  };
  const hidden = suppress(table, 10);
  for (const figure of ['households', 'rate', 'smoothed', 'walk50', 'walk90'] as const)
    expect([...hidden[figure]]).toEqual([0, 1, 1, 0]);
  expect([...hidden.incidents]).toEqual([0, 0, 0, 0]);
  expect([...hidden.walk100]).toEqual([1, 1, 1, 1]);
  expect([...hidden.liaisonsMissing]).toEqual([0, 0, 0, 0]);
});
