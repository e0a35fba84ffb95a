import { describe, expect, it } from 'vitest';
import { broken, type Case, check, measured, name, polygon, sound, withPlan } from '../../fixtures/audit/cases.ts';
import { A, at, B, ring } from '../../fixtures/audit/town.ts';
import type { Building } from '../model/building.ts';
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
      'buildings-differ',
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

describe('buildings that the input makes awkward', () => {
  const extra = (id: string, ...corners: [number, number][]): Building => ({
    id,
    ground: { type: 'MultiPolygon', coordinates: [[ring(...corners)]] },
    floors: null,
    units: null,
    households: null,
  });
  const withBuilding = (base: Case, building: Building): Case => ({
    ...base,
    buildings: [...(base.buildings ?? []), building],
  });
  const found = (changed: Case) => {
    const report = check(changed);
    // The plans here do not count the buildings that are added.
    return [report.passed, ...broken(report).filter((rule) => rule !== 'buildings-differ')];
  };

  it('an empty one under a border only warns', () => {
    const shed = extra('shed', [1.99, 1.1], [2.02, 1.1], [2.02, 1.2], [1.99, 1.2]);
    expect(found(withBuilding(sound(), shed))).toEqual([true, 'empty-building-cut']);
  });

  it('walls may reach 0.1 m beyond a border', () => {
    const shed = extra('shed', [1.9, 1.1], [2.0009, 1.1], [2.0009, 1.2], [1.9, 1.2]);
    expect(found(withBuilding(sound(), shed))).toEqual([true]);
  });

  it('what two footprints cover may be in the micro-grid of either', () => {
    const [west, east] = [
      extra('west', [1.8, 1.1], [2.05, 1.1], [2.05, 1.2], [1.8, 1.2]),
      extra('east', [1.95, 1.1], [2.2, 1.1], [2.2, 1.2], [1.95, 1.2]),
    ];
    expect(found(withBuilding(withBuilding(sound(), west), east))).toEqual([true]);
  });

  it("one across the grid's border is told, and takes its households with it", () => {
    const hall = extra('hall', [3.95, 0.2], [4.2, 0.2], [4.2, 0.3], [3.95, 0.3]);
    const { households, ...rest } = sound();
    const lone = households.id.indexOf('lone');
    const lon = households.lon.slice();
    const lat = households.lat.slice();
    [lon[lone], lat[lone]] = at(3.97, 0.25) as [number, number];
    const plan = { ...rest.plan };
    plan.households = plan.households.map((line) => (line.household === 'lone' ? { ...line, building: 'hall' } : line));
    expect(found(withBuilding({ ...rest, plan, households: { ...households, lon, lat } }, hall))).toEqual([
      true,
      'building-astride',
    ]);
  });

  it('one in the gap that a lost micro-grid leaves is missed', () => {
    const shed = extra('shed', [0.1, 0.1], [0.2, 0.1], [0.2, 0.2], [0.1, 0.2]);
    const lost = withPlan((plan) => ({ microgrids: plan.microgrids.filter((item) => item.code !== `${A}05`) }));
    expect(broken(check(withBuilding(lost, shed)))).toContain('building-missed');
  });

  it('a row that names a building far away follows it, with a warning', () => {
    const { households, ...rest } = sound();
    const lone = households.id.indexOf('lone');
    const building = households.building.with(lone, `${B}01-4-a`);
    const plan = withPlan((it) => ({
      households: it.households.map((line) =>
        line.household === 'lone' ? { ...line, building: `${B}01-4-a`, microgrid: `${B}01` } : line,
      ),
    })).plan;
    expect(found({ ...rest, plan, households: { ...households, building } })).toEqual([true, 'household-by-name']);
  });

  it('one whose households are in two grids is told, and not called split', () => {
    const { households, ...rest } = sound();
    const lone = households.id.indexOf('lone');
    const building = households.building.with(lone, `${A}02-2-a`);
    const plan = { ...rest.plan };
    plan.households = plan.households.map((line) =>
      line.household === 'lone' ? { ...line, building: `${A}02-2-a` } : line,
    );
    expect(found({ ...rest, plan, households: { ...households, building } })).toEqual([true, 'building-in-two-grids']);
  });

  it('a row without a building may be divided only above the maximum', () => {
    const divided = (count: number): Case => {
      const { households, ...rest } = sound();
      const lone = households.id.indexOf('lone');
      const counts = households.households.with(lone, count);
      const plan = withPlan((it) => ({
        households: it.households.flatMap((line) =>
          line.household !== 'lone'
            ? [line]
            : [`${B}03`, `${B}02`].map((microgrid) => ({ ...line, microgrid, households: count / 2 })),
        ),
      })).plan;
      return { ...rest, plan, households: { ...households, households: counts } };
    };
    expect(broken(check(divided(90)))).toContain('building-split');
    expect(broken(check(divided(102)))).not.toContain('building-split');
  });
});
