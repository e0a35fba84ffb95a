import type { Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Geos, loadGeos } from '../geometry/geos.ts';
import { sideOfMultiPolygon, sideOfPolygon } from '../geometry/pointInPolygon.ts';
import { repairGround } from '../geometry/repairGround.ts';
import { type SyntheticCity, type SyntheticGrid, syntheticCity } from './city.ts';
import { builtInOutline, type OutlineCounty } from './outline.ts';
import { writeCity } from './writeCity.ts';

let geos: Geos;
const cityOf = (grids: number, seed: number): SyntheticCity =>
  syntheticCity(
    geos,
    { outline: builtInOutline(), grids, seed, incidents: 0.4 },
    (polygons: OutlineCounty['polygons']) => {
      const repaired = repairGround(geos, polygons);
      return 'ground' in repaired ? repaired.ground : null;
    },
  );
const gridsOf = (city: SyntheticCity) => city.entries.map((entry) => city.grid(entry)).filter((grid) => grid !== null);
const filesOf = (city: SyntheticCity) => {
  const files = new Map<string, string>();
  writeCity(
    city,
    ['text'],
    (name, piece) => files.set(name, (files.get(name) ?? '') + piece),
    () => {},
  );
  return files;
};

beforeAll(async () => {
  geos = await loadGeos();
});

describe('a city of 60 grids', () => {
  let city: SyntheticCity;
  let grids: SyntheticGrid[];
  beforeAll(() => {
    city = cityOf(60, 5);
    grids = gridsOf(city);
  });

  it('has as many grids as asked, each with a code of 15 digits of its own', () => {
    expect(grids.length).toBe(60);
    expect(new Set(city.entries.map(({ code }) => code)).size).toBe(60);
    for (const { code, community } of city.entries) expect(code).toMatch(new RegExp(`^${community}\\d{3}$`));
  });

  it('tiles its counties: grids share every vertex of their borders inside, and leave no gap', () => {
    geos.scope((s) => {
      const all = s.collection(grids.map(({ ground }) => s.multiPolygon(ground.coordinates)));
      expect(s.coverageIsValid(all)).toBe(true);
      const county = s.multiPolygon(city.counties[0]!.ground.coordinates);
      expect(s.area(s.symDifference(s.unaryUnion(all), county))).toBeLessThan(1e-5 * s.area(county));
    });
  });

  it('builds houses inside their grid that do not overlap', () => {
    geos.scope((s) => {
      for (const { ground, filling } of grids) {
        const ring = filling.buildings.flatMap(({ rings }) => rings[0]!);
        expect(ring.every(([lon, lat]) => sideOfMultiPolygon(lon!, lat!, ground.coordinates) === 1)).toBe(true);
        const houses = filling.buildings.map(({ rings }) => s.polygon(rings));
        expect(houses.every((house) => s.isValid(house))).toBe(true);
        const apart = houses.reduce((sum, house) => sum + s.area(house), 0);
        const together = s.area(s.unaryUnion(s.collection(houses)));
        expect(apart - together).toBeLessThan(1e-9 * apart + 1e-16);
      }
    });
  });

  it('houses every household in a building, with unit and floor where it is a block of flats', () => {
    for (const { filling } of grids) {
      for (const { building, place, unit, floor } of filling.homes) {
        const house = filling.buildings[building]!;
        expect(sideOfPolygon(place[0]!, place[1]!, house.rings as Position[][])).toBeGreaterThanOrEqual(0);
        expect(floor).toBeLessThanOrEqual(house.floors);
        if (house.kind === 'apartments') expect(unit).toBeLessThanOrEqual(house.units!);
      }
    }
  });

  it('has towns and villages, and staff that lives there', () => {
    const kinds = new Set(grids.flatMap(({ filling }) => filling.buildings.map(({ kind }) => kind)));
    for (const kind of ['apartments', 'house', 'terrace']) expect(kinds).toContain(kind);
    const homes = grids.reduce((sum, { filling }) => sum + filling.homes.length, 0);
    expect(homes / 60).toBeGreaterThan(130);
    expect(homes / 60).toBeLessThan(240);
    const liaisons = grids.flatMap(({ staff }) => staff.filter(({ role }) => role === 'liaison')).length;
    expect(liaisons / (homes / 75)).toBeGreaterThan(0.8);
  });

  it('plants its hot spots where the truth says', () => {
    const [spot] = city.spots;
    const grid = grids.find(({ entry }) => entry.code === spot!.grid)!;
    const planted = grid.incidents.filter(
      ({ category, place }) =>
        category === spot!.category &&
        Math.abs(place[0]! - spot!.lon) * 93_000 < 2 * spot!.radius &&
        Math.abs(place[1]! - spot!.lat) * 111_000 < 2 * spot!.radius,
    );
    expect(planted.length).toBeGreaterThan(0.9 * spot!.incidents);
  });
});

it('gives the same bytes for the same seed, and others for another', () => {
  const [once, again, other] = [filesOf(cityOf(12, 1)), filesOf(cityOf(12, 1)), filesOf(cityOf(12, 2))];
  expect([...once.keys()]).toEqual([...again.keys()]);
  for (const [name, text] of once) expect(text === again.get(name)).toBe(true);
  expect(once.get('329901/households.csv') === other.get('329901/households.csv')).toBe(false);
  for (const layer of ['grids', 'buildings', 'barriers'])
    expect(JSON.parse(once.get(`329901/${layer}.geojson`)!).features.length).toBeGreaterThan(10);
  expect(once.get('hierarchy.csv')!.trim().split('\n').length).toBe(13);
  expect(JSON.parse(once.get('truth.json')!).hot_spots.length).toBe(1);
});

it('keeps the size of grids whatever their number', () => {
  const areaOf = (n: number) => {
    const { entries } = cityOf(n, 1);
    return entries.reduce((sum, { plot }) => sum + plot.area, 0) / entries.length;
  };
  expect(areaOf(1000) / areaOf(200)).toBeGreaterThan(0.97);
  expect(areaOf(1000) / areaOf(200)).toBeLessThan(1.03);
});
