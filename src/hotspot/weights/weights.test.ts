import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { contiguity, edgeRegions } from './contiguity.ts';
import { distanceBand, nearest } from './distances.ts';
import { nodedTogether } from './nodedTogether.ts';
import { ring } from './ring.ts';
import { weightSums } from './sums.ts';
import { neighbourCounts, rowStandardized, type Weights, weightsOfPairs } from './weights.ts';

/** A chequerboard of unit squares, row by row. */
function board(columns: number, rows: number): MultiPolygon[] {
  return Array.from({ length: columns * rows }, (_, i) => {
    const [x, y] = [i % columns, Math.floor(i / columns)];
    return {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [x, y],
            [x + 1, y],
            [x + 1, y + 1],
            [x, y + 1],
            [x, y],
          ],
        ],
      ],
    };
  });
}

const row = ({ start, column }: Weights, i: number) => [...column.subarray(start[i]!, start[i + 1]!)];

describe('neighbours', () => {
  it.each(['degrees', 'planar'] as const)('queen and rook on a board (%s)', (plane) => {
    const squares = board(3, 3);
    expect(row(contiguity(squares, 'queen', plane), 4)).toEqual([0, 1, 2, 3, 5, 6, 7, 8]);
    expect(row(contiguity(squares, 'rook', plane), 4)).toEqual([1, 3, 5, 7]);
    expect(row(contiguity(squares, 'rook', plane), 0)).toEqual([1, 3]);
  });

  it('a region without ground is an island', () => {
    expect([...neighbourCounts(contiguity([...board(2, 1), null], 'queen', 'degrees'))]).toEqual([1, 1, 0]);
  });

  it('rings are steps over neighbours', () => {
    const line = contiguity(board(5, 1), 'rook', 'degrees');
    expect(row(ring(line, 2), 0)).toEqual([1, 2]);
    expect(row(ring(line, 2), 2)).toEqual([0, 1, 3, 4]);
  });

  it('the nearest, ties by row, and a band with its edge', () => {
    const x = Float64Array.of(0, 1, 2, 3, 10);
    const y = new Float64Array(5);
    expect(row(nearest(x, y, 1), 1)).toEqual([0]);
    expect(row(nearest(x, y, 2), 4)).toEqual([2, 3]);
    expect(row(nearest(x, y, 9), 0)).toEqual([1, 2, 3, 4]);
    expect(row(distanceBand(x, y, 2), 0)).toEqual([1, 2]);
    expect(row(distanceBand(x, y, 2), 4)).toEqual([]);
  });

  it('pairs given twice or with themselves count once or not at all', () => {
    const weights = weightsOfPairs(3, [0, 0, 1, 2], [1, 1, 0, 2]);
    expect([...neighbourCounts(weights)]).toEqual([1, 1, 0]);
    expect([...weights.value]).toEqual([1, 1]);
  });

  it('sums of weights as defined, also where weights are not symmetric', () => {
    const weights = rowStandardized(nearest(Float64Array.of(0, 1, 3, 7), new Float64Array(4), 2));
    const dense = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
    for (let i = 0; i < 4; i++)
      for (let k = weights.start[i]!; k < weights.start[i + 1]!; k++) dense[i]![weights.column[k]!] = weights.value[k]!;
    let [s0, s1, s2] = [0, 0, 0];
    for (let i = 0; i < 4; i++) {
      let both = 0;
      for (let j = 0; j < 4; j++) {
        s0 += dense[i]![j]!;
        s1 += (dense[i]![j]! + dense[j]![i]!) ** 2 / 2;
        both += dense[i]![j]! + dense[j]![i]!;
      }
      s2 += both ** 2;
    }
    const sums = weightSums(weights);
    expect(sums.n).toBe(4);
    expect(sums.s0).toBeCloseTo(s0, 12);
    expect(sums.s1).toBeCloseTo(s1, 12);
    expect(sums.s2).toBeCloseTo(s2, 12);
  });
});

it('regions at the edge of all', () => {
  expect([...edgeRegions(board(3, 3), 'degrees')]).toEqual([1, 1, 1, 1, 0, 1, 1, 1, 1]);
});

it('corners on an edge of another are put in, so that areas that touch are neighbours', () => {
  const area = (ring: [number, number][]) => ({ type: 'MultiPolygon' as const, coordinates: [[ring]] });
  // One wide area above two narrow ones, whose common corner lies on its edge.
  const areas = [
    area([
      [0, 1],
      [2, 1],
      [2, 2],
      [0, 2],
      [0, 1],
    ]),
    area([
      [0, 0],
      [0.7, 0],
      [0.7, 1],
      [0, 1],
      [0, 0],
    ]),
    area([
      [0.7, 0],
      [1.4, 0],
      [1.4, 1],
      [0.7, 1],
      [0.7, 0],
    ]),
  ];
  expect(row(contiguity(areas, 'rook', 'degrees'), 0)).toEqual([]);
  const noded = nodedTogether(areas);
  expect(row(contiguity(noded, 'rook', 'degrees'), 0)).toEqual([1, 2]);
  expect(noded[0]!.coordinates[0]![0]).toEqual([
    [0, 1],
    [0.7, 1],
    [1.4, 1],
    [2, 1],
    [2, 2],
    [0, 2],
    [0, 1],
  ]);
});
