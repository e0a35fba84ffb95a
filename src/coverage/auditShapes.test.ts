import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { broken, check, name, polygon, withMicroGrid } from '../../fixtures/audit/cases.ts';
import { A, at, B } from '../../fixtures/audit/town.ts';

describe('a plan with broken shapes and measures', () => {
  it('by a polygon that crosses itself', () => {
    name(
      withMicroGrid(`${B}03`, () => ({ ground: polygon([4, 0], [5, 0], [4.5, 0], [5, 0], [5, 1], [4, 1]) })),
      'shape-invalid',
    );
  });

  it('by an open ring', () => {
    const open: Polygon = { type: 'Polygon', coordinates: [[at(4, 0), at(5, 0), at(5, 1), at(4, 1)]] };
    expect(broken(check(withMicroGrid(`${B}03`, () => ({ ground: open }))))).toContain('shape-invalid');
  });

  it('by an eighth decimal', () => {
    const off = ([lon, lat]: Position): Position => [lon! + 3e-8, lat!];
    name(
      withMicroGrid(`${B}03`, (item) => ({
        ground: { type: 'Polygon', coordinates: [(item.ground as Polygon).coordinates[0]!.map(off)] },
      })),
      'shape-off-lattice',
    );
  });

  it('by a wrong measure', () => {
    name(
      withMicroGrid(`${A}05`, () => ({ compactness: 0.9 })),
      'measure-wrong',
    );
    name(
      withMicroGrid(`${A}05`, () => ({ borderOnBarrier: 1.2 })),
      'measure-wrong',
    );
  });
});
