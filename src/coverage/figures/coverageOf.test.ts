import { describe, expect, it } from 'vitest';
import { latticeAt, UNITS_PER_DEGREE } from '../../geometry/lattice.ts';
import type { Figure } from '../../model/coverage.ts';
import { withChanges } from './changes.ts';
import { type CoverageInput, coverageOf } from './coverageOf.ts';
import { unitTree } from './unitTree.ts';

const { metresPerU } = latticeAt(120, 33);
/** Longitude so many metres east of 120°. */
const east = (metres: number) => 120 + metres / metresPerU / UNITS_PER_DEGREE;

/**
 * A city of two townships by hand: grid A (community 1, township N) with micro-grids a1, a2; grid B (community 2, township S) with a
 * stack b1, b2 of one building; grid C (township S) set aside, with one household.
 */
function city(): CoverageInput {
  const N = { code: 'N', name: 'North' };
  const S = { code: 'S', name: 'South' };
  const gridOf = Int32Array.of(0, 0, 1, 1);
  const tree = unitTree(
    ['A', 'B', 'C'].map((code) => ({ code, name: null })),
    [
      { community: { code: '1', name: null }, township: N, city: { code: 'Y', name: 'Y' } },
      { community: { code: '2', name: null }, township: S, city: { code: 'Y', name: 'Y' } },
      { township: S },
    ],
    ['a1', 'a2', 'b1', 'b2'].map((code) => ({ code })),
    gridOf,
  );
  const ok = { status: 'ok', stack: null, liaisons: 1, volunteers: 2, buildings: 3 } as const;
  return {
    tree,
    microgrids: [
      { ...ok, grid: 0, area: 100 },
      { ...ok, grid: 0, area: 50, status: 'undersize', volunteers: 1 },
      { ...ok, grid: 1, area: 40, stack: 'tower', liaisons: 0, buildings: 1 },
      { ...ok, grid: 1, area: 40, stack: 'tower', status: 'oversize', volunteers: 4, buildings: 1 },
    ],
    grids: [
      { buildings: 6, buildingsOut: 0, area: 160 },
      { buildings: 1, buildingsOut: 0, area: 40 },
      { buildings: 2, buildingsOut: 2, area: 70 },
    ],
    households: {
      lon: Float64Array.of(east(0), east(10), east(20), east(100), Number.NaN, east(0), east(0)),
      lat: new Float64Array(7).fill(33),
      households: Uint32Array.of(1, 1, 2, 30, 70, 1, 5),
      microgrid: Int32Array.of(0, 0, 0, 2, 3, -1, -1),
      grid: Int32Array.of(-1, -1, -1, -1, -1, 2, -1),
      people: Float64Array.of(2, 0, 5, 60, Number.NaN, 3, 9),
    },
    liaisons: {
      start: Uint32Array.of(0, 1, 2, 2, 3),
      lon: Float64Array.of(east(0), east(5), east(0)),
      lat: new Float64Array(3).fill(33),
    },
    detour: 1.5,
    incidents: {
      microgrid: Int32Array.of(0, 0, 2, 2, 2, 2, 2, -1, -1),
      grid: Int32Array.of(-1, -1, -1, -1, -1, -1, -1, 0, -1),
    },
    outside: { incidentsWithoutPlace: 3, staffUnassigned: 0, staffUnknown: 0 },
  };
}

describe('coverageOf', () => {
  const table = coverageOf(city());
  const of = (figure: Figure) =>
    Object.fromEntries(table.units.map(({ level, code }, u) => [`${level} ${code}`, table.figures[figure][u]]));

  it('has the units of all levels, parents first', () => {
    expect(table.units.map(({ level, code, parent }) => [level, code, parent])).toEqual([
      ['city', 'Y', -1],
      ['township', 'N', 0],
      ['township', 'S', 0],
      ['community', '1', 1],
      ['community', '2', 2],
      ['grid', 'A', 3],
      ['grid', 'B', 4],
      ['grid', 'C', 2],
      ['microgrid', 'a1', 5],
      ['microgrid', 'a2', 5],
      ['microgrid', 'b1', 6],
      ['microgrid', 'b2', 6],
    ]);
  });

  it('counts households, people and buildings in and out', () => {
    expect(of('households')).toMatchObject({
      'city Y': 104,
      'township N': 4,
      'township S': 100,
      'grid C': 0,
      'microgrid a2': 0,
    });
    expect(of('householdsOut')).toMatchObject({ 'city Y': 6, 'township S': 1, 'grid C': 1, 'microgrid a1': 0 });
    expect(table.outside.households).toBe(5);
    expect(of('people')).toMatchObject({ 'city Y': 67, 'township N': 7 });
    expect(of('peopleOut')).toMatchObject({ 'city Y': 12, 'grid C': 3 });
    // One household of a1 has nobody, the 70 of b2 are not known.
    expect(of('peopleUnknown')).toMatchObject({ 'microgrid a1': 1, 'microgrid b2': 70, 'city Y': 71 });
    expect(of('buildings')).toMatchObject({ 'city Y': 9, 'grid B': 1, 'microgrid b1': 1, 'microgrid b2': 1 });
    expect(of('buildingsOut')).toMatchObject({ 'city Y': 2, 'grid C': 2 });
  });

  it('measures ground once and says where nobody lives', () => {
    expect(of('area')).toMatchObject({ 'grid A': 160, 'microgrid b1': 20, 'grid B': 40, 'grid C': 70, 'city Y': 270 });
    expect(of('empty')).toMatchObject({
      'microgrid a1': 0,
      'microgrid a2': 50,
      'grid A': 60,
      'grid B': 0,
      'grid C': 70,
      'city Y': 130,
    });
  });

  it('tells sizes, staff and vacancies', () => {
    expect(of('undersize')).toMatchObject({ 'city Y': 1, 'township N': 1, 'township S': 0 });
    expect(of('oversize')).toMatchObject({ 'city Y': 1, 'township S': 1 });
    expect(of('liaisonsMissing')).toMatchObject({ 'city Y': 1, 'microgrid b1': 1, 'township N': 0 });
    // The four volunteers of b2 do not make up for those who are missing elsewhere.
    expect(of('volunteersMissing')).toMatchObject({ 'city Y': 1, 'microgrid a2': 1, 'grid B': 0 });
  });

  it('measures walks to the liaison of the micro-grid, weighted by households', () => {
    const rounded = (figure: Figure, unit: string) => Math.round(of(figure)[unit]! * 10) / 10;
    expect(of('measured')).toMatchObject({ 'microgrid a1': 4, 'microgrid b1': 0, 'microgrid b2': 0, 'city Y': 4 });
    expect([
      rounded('walk50', 'microgrid a1'),
      rounded('walk90', 'microgrid a1'),
      rounded('walk100', 'city Y'),
    ]).toEqual([15, 30, 30]);
    expect(of('walk50')['microgrid b1']).toBeNaN();
  });

  it('counts incidents, those of a stack shared out by households, and their rates', () => {
    expect(of('incidents')).toMatchObject({
      'microgrid a1': 2,
      'microgrid b1': 2,
      'microgrid b2': 3,
      'grid A': 3,
      'city Y': 8,
    });
    expect(table.outside).toMatchObject({ incidents: 1, incidentsWithoutPlace: 3 });
    expect(of('rate')).toMatchObject({ 'microgrid a1': 50, 'grid A': 75 });
    expect(of('rate')['microgrid a2']).toBeNaN();
    const smoothed = of('smoothed')['microgrid a1']!;
    expect(smoothed).toBeGreaterThan(100 * (7 / 104));
    expect(smoothed).toBeLessThan(50);
  });

  it('leaves unknown what nobody told', () => {
    const bare = coverageOf({
      ...city(),
      liaisons: null,
      incidents: null,
      households: { ...city().households, people: null },
    });
    for (const figure of ['liaisons', 'liaisonsMissing', 'walk90', 'people', 'incidents', 'smoothed'] as const)
      expect([...bare.figures[figure]].every(Number.isNaN)).toBe(true);
    expect(bare.figures.households[0]).toBe(104);
  });

  it('tells what has changed', () => {
    const before = coverageOf({ ...city(), incidents: null });
    const earlier = {
      units: [...before.units.slice(0, 9), { level: 'microgrid', code: 'x9' } as const],
      figures: before.figures,
    };
    const changed = withChanges(table, earlier);
    expect(changed.change!.households[0]).toBe(0);
    expect(changed.change!.households[8]).toBe(0);
    expect(changed.change!.households[9]).toBeNaN();
    expect(changed.change!.incidents[0]).toBeNaN();
    expect(changed.gone).toEqual([{ level: 'microgrid', code: 'x9' }]);
  });
});
