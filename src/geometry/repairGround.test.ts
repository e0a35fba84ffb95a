import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { loadGeos } from './geos.ts';
import { repairGround } from './repairGround.ts';

const geos = await loadGeos();

/** A ring from text: `0 0, 1 0, 1 1` in units of 0.001°. */
const ring = (text: string): Position[] =>
  text.split(',').map(
    (pair) =>
      pair
        .trim()
        .split(' ')
        .map((n) => Number(n) / 1000) as Position,
  );
const back = (rings: readonly (readonly Position[])[]) =>
  rings.map((r) => r.map((p) => p.map((n) => Math.round(n * 1e7) / 1e4).join(' ')).join(', '));

function repair(...polygons: string[][]) {
  const result = repairGround(
    geos,
    polygons.map((rings) => rings.map(ring)),
  );
  if ('refused' in result) return { refused: result.refused.code };
  return { polygons: result.ground.coordinates.map(back), notes: result.repairs.map((n) => n.code), all: result };
}

const SQUARE = '0 0, 4 0, 4 4, 0 4, 0 0';

describe('repairGround', () => {
  it('leaves good ground as it is', () => {
    expect(repair([SQUARE, '1 1, 1 2, 2 2, 2 1, 1 1'])).toMatchObject({
      polygons: [[SQUARE, '1 1, 1 2, 2 2, 2 1, 1 1']],
      notes: [],
    });
  });

  it('closes rings, drops repeated vertices and spikes, turns windings', () => {
    expect(repair(['0 0, 4 0, 4 4, 0 4'])).toMatchObject({ polygons: [[SQUARE]], notes: ['repaired-unclosed'] });
    expect(repair(['0 0, 4 0, 4 0, 4 4, 0 4, 0 0'])).toMatchObject({
      polygons: [[SQUARE]],
      notes: ['repaired-doubled'],
    });
    expect(repair(['0 0, 4 0, 9 1, 12 1, 9 1, 4 0, 4 4, 0 4, 0 0'])).toMatchObject({
      polygons: [[SQUARE]],
      notes: ['repaired-spike'],
    });
    expect(repair(['0 0, 0 4, 4 4, 4 0, 0 0', '1 1, 2 1, 2 2, 1 2, 1 1'])).toMatchObject({
      polygons: [['0 0, 4 0, 4 4, 0 4, 0 0', '1 1, 1 2, 2 2, 2 1, 1 1']],
      notes: ['repaired-winding'],
    });
  });

  it('removes a spike at the start of a ring', () => {
    expect(repair(['9 9, 0 0, 4 0, 4 4, 0 4, 0 0, 9 9'])).toMatchObject({ notes: ['repaired-spike'] });
    expect(repair(['0 0, 4 0, 4 4, 0 4, 0 0, -3 -3, 0 0'])).toMatchObject({ notes: ['repaired-spike'] });
    expect(repair(['9 9, 5 5, 0 0, 4 0, 4 4, 0 4, 0 0, 5 5, 9 9'])).toMatchObject({
      polygons: [['4 0, 4 4, 0 4, 0 0, 4 0']],
      notes: ['repaired-spike'],
    });
  });

  it('keeps both halves of a bow-tie and says that the area is another', () => {
    const tie = repair(['0 0, 4 4, 4 0, 0 4, 0 0']);
    expect(tie.notes).toEqual(['repaired-crossing', 'repaired-area']);
    expect(tie.polygons?.flat().sort()).toEqual(['0 4, 0 0, 2 2, 0 4', '4 4, 2 2, 4 0, 4 4']);
    expect(tie.all?.repairs[0]?.args).toEqual({ place: '0.0020000, 0.0020000' });
  });

  it('makes a hole of a ring that touches itself', () => {
    const touching = repair(['0 0, 4 0, 4 4, 0 4, 0 0, 1 2, 2 2, 2 1, 0 0']);
    expect(touching.notes).toEqual(['repaired-touching', 'repaired-area'].slice(0, touching.notes?.length));
    expect(touching.polygons).toHaveLength(1);
    expect(touching.polygons?.[0]).toHaveLength(2);
  });

  it('joins pieces that overlap or share a border, and minds holes outside', () => {
    const overlap = repair([SQUARE], ['2 0, 6 0, 6 4, 2 4, 2 0']);
    expect(overlap.polygons).toHaveLength(1);
    expect(overlap.notes).toEqual(['repaired-overlap', 'repaired-area']);
    const side = repair([SQUARE], ['4 0, 8 0, 8 4, 4 4, 4 0']);
    expect(side.polygons).toHaveLength(1);
    expect(side.notes).toEqual(['repaired-overlap']);
    const hole = repair([SQUARE, '10 10, 10 11, 11 11, 11 10, 10 10']);
    expect(hole.polygons).toHaveLength(2);
    expect(hole.notes).toEqual(['repaired-hole', 'repaired-area']);
  });

  it('leaves out parts without area and refuses what has none at all', () => {
    expect(repair([SQUARE], ['8 8, 9 9, 8 8'], ['7 7, 7 7, 7 7, 7 7'])).toMatchObject({
      polygons: [[SQUARE]],
      notes: ['repaired-doubled', 'repaired-part-dropped'],
    });
    expect(repair(['0 0, 1 1, 0 0'])).toEqual({ refused: 'shape-too-few-points' });
    expect(repair(['0 0, 1 1, 2 2, 0 0'])).toEqual({ refused: 'shape-no-area' });
    expect(repair([])).toEqual({ refused: 'shape-too-few-points' });
  });

  it('snaps to the lattice and is valid afterwards', () => {
    const star: Position[] = Array.from({ length: 11 }, (_, i) => {
      const angle = (i * 6 * Math.PI) / 11;
      return [120 + 0.01 * Math.cos(angle), 33 + 0.01 * Math.sin(angle)];
    });
    const result = repairGround(geos, [[star]]);
    if ('refused' in result) throw new Error('refused');
    for (const p of result.ground.coordinates.flat(2)) expect(p.map((n) => n.toFixed(7)).map(Number)).toEqual(p);
    expect(geos.scope((s) => s.isValid(s.multiPolygon(result.ground.coordinates)))).toBe(true);
  });
});
