import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { random } from '../../model/random.ts';
import { colourGraph } from './colourGraph.ts';
import { type Neighbours, neighbours } from './neighbours.ts';

const rectangle = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

const listOf = ({ start, list }: Neighbours, i: number) => [...list.subarray(start[i], start[i + 1])];

/** Squares of about 100 m, every second row shifted by half: borders meet in T-junctions, without shared vertices. */
const bricks = (columns: number, rows: number) => {
  const out: Polygon[] = [];
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const west = 120 + i * 1e-3 + (j % 2) * 5e-4;
      out.push(rectangle(west, 33 + j * 1e-3, west + 1e-3, 33 + (j + 1) * 1e-3));
    }
  }
  return out;
};

describe('neighbours', () => {
  it('finds who shares a border, with or without shared vertices, and nobody far away', () => {
    const found = neighbours(bricks(4, 4));
    expect(listOf(found, 5)).toEqual(expect.arrayContaining([1, 2, 4, 6, 9, 10]));
    expect(listOf(found, 5)).not.toContain(7);
    expect(listOf(found, 5)).not.toContain(13);
  });

  it('takes shapes on the same ground for neighbours', () => {
    const found = neighbours([rectangle(0, 0, 1e-3, 1e-3), rectangle(0, 0, 1e-3, 1e-3)]);
    expect(listOf(found, 0)).toEqual([1]);
  });
});

describe('colourGraph', () => {
  const check = (graph: Neighbours, palette: number) => {
    const colour = colourGraph(graph, palette);
    for (let i = 0; i < colour.length; i++) for (const j of listOf(graph, i)) expect(colour[i]).not.toBe(colour[j]);
    return colour;
  };

  it('gives no two neighbours of a map the same of eight colours', () => {
    const colour = check(neighbours(bricks(30, 30)), 8);
    expect(Math.max(...colour)).toBeLessThan(8);
  });

  it('goes beyond the palette rather than repeat a colour in a tall stack', () => {
    const stack = Array.from({ length: 12 }, () => rectangle(0, 0, 1e-3, 1e-3));
    expect(new Set(check(neighbours(stack), 8)).size).toBe(12);
  });

  it('holds on any graph', () => {
    const { below, next } = random(7);
    for (let round = 0; round < 40; round++) {
      const n = 1 + below(40);
      const sets = Array.from({ length: n }, () => new Set<number>());
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < i; j++) {
          if (next() > 0.25) continue;
          sets[i]!.add(j);
          sets[j]!.add(i);
        }
      }
      const start = Uint32Array.from([0, ...sets].map((_, i) => sets.slice(0, i).reduce((sum, s) => sum + s.size, 0)));
      check({ start, list: Uint32Array.from(sets.flatMap((s) => [...s].sort((a, b) => a - b))) }, 8);
    }
  });
});
