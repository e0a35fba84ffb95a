import { describe, expect, it } from 'vitest';
import type { Grid } from '../model/grid.ts';
import { gridCodes, type Overlap } from './levelsCodes.ts';

const grid = (code: string): Grid => ({
  code,
  name: `name of ${code}`,
  community: 'C',
  kind: null,
  min: null,
  max: null,
  ground: { type: 'MultiPolygon', coordinates: [] },
});
const PATTERN = '{community}{number:3}';

describe('codes of grids that are drawn', () => {
  it('are numbered by place, past those that are taken', () => {
    expect(gridCodes(PATTERN, 'C', [2, 1, 3], new Set(), [], null).codes).toEqual(['C002', 'C001', 'C003']);
    expect(gridCodes(PATTERN, 'C', [1, 2], new Set(['C001']), [], null).codes).toEqual(['C002', 'C003']);
  });

  it('live on by the households that stay, each in one grid; others follow after all that there were', () => {
    const overlap: Overlap = {
      old: [grid('C001'), grid('C002')],
      drawn: 3,
      // C001 is nearly as much in the second new grid as C002 is, but C002 has no other.
      households: Float64Array.of(100, 290, 0, 0, 300, 0),
    };
    const { codes, heirs } = gridCodes(PATTERN, 'C', [1, 2, 3], new Set(), ['C001', 'C002', 'C007'], overlap);
    expect(codes).toEqual(['C001', 'C002', 'C008']);
    expect(heirs.map((heir) => heir?.code ?? null)).toEqual(['C001', 'C002', null]);
  });
});
