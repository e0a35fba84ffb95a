import loader from 'highs';
import { describe, expect, it } from 'vitest';
import { town } from '../../benchmarks/instances.ts';
import { random } from '../model/random.ts';
import { type Columns, enumerateColumns } from './columns.ts';
import { compile } from './problem.ts';
import { solve } from './solve.ts';

/** The types tell of a default inside the module; what is loaded is that default itself. */
const highs = loader as unknown as typeof loader.default;

/** The set-partitioning problem in the LP format of CPLEX. */
function lpFormat(columns: Columns, rows: number): string {
  const cover: string[][] = Array.from({ length: rows }, () => []);
  const names = Array.from({ length: columns.count }, (_, c) => `x${c}`);
  for (let c = 0; c < columns.count; c++) {
    for (let p = columns.start[c]!; p < columns.start[c + 1]!; p++) cover[columns.row[p]!]!.push(names[c]!);
  }
  const cost = names.map((name, c) => `${columns.cost[c]} ${name}`);
  const lines = cover.map((own, r) => ` r${r}: ${own.length > 0 ? own.join(' + ') : '0 x0'} = 1`);
  return [
    'Minimize',
    ` cost: ${cost.join(' + ')}`,
    'Subject To',
    ...lines,
    'Binary',
    ` ${names.join(' ')}`,
    'End',
  ].join('\n');
}

describe('the solver beside HiGHS, a general solver of mixed-integer programs', () => {
  it('agrees on the optimum of the 40 smallest random towns', async () => {
    const solver = await highs();
    const towns = Array.from({ length: 240 }, (_, i) => {
      const draw = random(i + 1, 'benchmark');
      return { seed: i + 1, sites: 6 + draw.below(55), meanWeight: 15 + draw.below(31) };
    });
    towns.sort((a, b) => a.sites - b.sites);
    for (const one of towns.slice(0, 40)) {
      const instance = town(one);
      const problem = compile(instance);
      const solution = solve(instance, { seed: 1, stream: 'highs', effort: { steps: 1_000_000 } });
      const listing = { slack: 0, cap: 100_000, visits: 200_000, contested: new Int32Array(0) };
      const { columns } = enumerateColumns(problem, listing);
      const rival = solver.solve(lpFormat(columns!, problem.n));
      expect(solution.gap).toBe(0);
      expect(rival.Status === 'Optimal').toBe(solution.violation === 0);
      if (rival.Status === 'Optimal') expect(rival.ObjectiveValue / solution.objective).toBeCloseTo(1, 6);
    }
  });
});
