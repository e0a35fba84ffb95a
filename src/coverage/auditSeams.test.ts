import { describe, expect, it } from 'vitest';
import { name, polygon, withMicroGrid } from '../../fixtures/audit/cases.ts';
import { A, at } from '../../fixtures/audit/town.ts';

describe('a plan with broken seams', () => {
  it('by a gap', () => {
    const found = name(
      withMicroGrid(`${A}02`, () => ({ ground: polygon([2, 1], [3, 1], [3, 1.999], [2, 2]) })),
      'seam-gap',
    );
    expect(found.value).toBeCloseTo((93.08 * 0.1109) / 2, 1);
    expect(found).toMatchObject({ grid: A, lat: expect.closeTo(at(2, 1.9995)[1]!, 5) });
  });

  it('by an overlap, named with both micro-grids', () => {
    const found = name(
      withMicroGrid(`${A}02`, () => ({ ground: polygon([1.95, 1], [3, 1], [3, 2], [1.95, 2]) })),
      'seam-overlap',
    );
    expect(found.note.args).toMatchObject({ microgrid: `${A}01`, other: `${A}02`, grid: A });
  });

  it("by crossing the grid's border", () => {
    name(
      withMicroGrid(`${A}02`, () => ({ ground: polygon([2, 1], [3, 1], [3, 2.05], [2, 2.05]) })),
      'seam-outside',
    );
  });
});
