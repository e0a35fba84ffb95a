import { describe, expect, it } from 'vitest';
import { measured, name, polygon, withPlan } from '../../fixtures/audit/cases.ts';
import { A } from '../../fixtures/audit/town.ts';
import type { HouseholdLine } from '../model/plan.ts';

describe('a plan with broken buildings', () => {
  it('by an overlap that a stack is to excuse', () => {
    const lie = { building: 'tower', units: null, floors: null, equalParts: true };
    const wide = polygon([1.95, 1], [3, 1], [3, 2], [1.95, 2]);
    const changed = withPlan((plan) => ({
      microgrids: plan.microgrids.map((item) => {
        if (item.code === `${A}01`) return { ...item, stack: lie };
        return item.code === `${A}02` ? { ...item, stack: lie, ...measured({ ground: wide }) } : item;
      }),
    }));
    name(changed, 'stack-unfounded');
  });

  it('by a split building', () => {
    const half = `${A}02-2-a-0`;
    const move = (line: HouseholdLine) => (line.household === half ? { ...line, microgrid: `${A}06` } : line);
    const found = name(
      withPlan((plan) => ({ households: plan.households.map(move) })),
      'building-split',
      'household-elsewhere',
    );
    expect(found.building).toBe(`${A}02-2-a`);
    expect(found.note.args).toMatchObject({ microgrids: `${A}02, ${A}06`, value: 30, max: 100 });
  });

  it('by a border through a building', () => {
    const west: [number, number][] = [
      [2.25, 1],
      [2.25, 2],
    ];
    const changed = withPlan((plan) => ({
      microgrids: plan.microgrids.map((item) => {
        if (item.code === `${A}01`)
          return { ...item, ...measured({ ground: polygon([0, 1], [2, 1], west[0]!, west[1]!, [2, 2], [0, 2]) }) };
        if (item.code !== `${A}02`) return item;
        return { ...item, ...measured({ ground: polygon(west[0]!, [3, 1], [3, 2], west[1]!) }) };
      }),
    }));
    const found = name(changed, 'building-cut');
    expect(found).toMatchObject({ building: `${A}02-2-a`, microgrid: `${A}02` });
    expect(found.value).toBeCloseTo(0.05 * 93.08 * 0.2 * 110.9 - 0.1 * (0.2 * 110.9 + 2 * 0.05 * 93.08), 0);
  });
});
