import { expect, it } from 'vitest';
import { loadGeos } from '../geometry/geos.ts';
import type { Grid } from '../model/grid.ts';
import { communitiesOf } from './levelsCommunities.ts';

const geos = await loadGeos();
const grid = (code: string, west: number, east: number, more: Partial<Grid> = {}): Grid => ({
  code,
  name: null,
  community: 'C',
  kind: null,
  min: null,
  max: null,
  ground: {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, 33],
          [east, 33],
          [east, 33.002],
          [west, 33.002],
          [west, 33],
        ],
      ],
    ],
  },
  ...more,
});
const codesOf = (notes: readonly { code: string }[]) => notes.map(({ code }) => code);

it('puts the grids of a community together, over shared borders, overlaps and hairline gaps', () => {
  for (const start of [120.002, 120.0019999, 120.0020004]) {
    const { communities, kept, notes } = communitiesOf(geos, [grid('C1', 120, 120.002), grid('C2', start, 120.004)]);
    expect(communities.map(({ grid: { code, ground } }) => [code, ground.coordinates.length])).toEqual([['C', 1]]);
    expect(communities[0]!.grid.ground.coordinates[0]).toHaveLength(1);
    expect([kept, notes]).toEqual([[], []]);
  }
});

it('says where a gap is wider', () => {
  const { communities, notes } = communitiesOf(geos, [grid('C1', 120, 120.002), grid('C2', 120.0021, 120.004)]);
  expect(communities[0]!.grid.ground.coordinates).toHaveLength(2);
  expect(codesOf(notes)).toEqual(['levels-pieces']);
});

it('keeps grids of a kind or with limits of their own, and takes a grid without a community for one', () => {
  const { communities, kept, notes } = communitiesOf(geos, [
    grid('C1', 120, 120.002, { kind: '综合网格' }),
    grid('C2', 120.002, 120.004, { kind: '专属网格' }),
    grid('C3', 120.004, 120.006, { max: 80 }),
    grid('C4', 120.006, 120.008, { community: null }),
  ]);
  expect(communities.map(({ grid: { code } }) => code)).toEqual(['C', 'C4']);
  expect(kept.map(({ code }) => code)).toEqual(['C2', 'C3']);
  expect(codesOf(notes)).toEqual(['levels-no-community', 'levels-kept']);
});
