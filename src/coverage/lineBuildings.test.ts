import { describe, expect, it } from 'vitest';
import type { Building } from '../model/building.ts';
import type { HouseholdLine } from '../model/plan.ts';
import { lineBuildings } from './lineBuildings.ts';

const building = (id: string) => ({ id }) as Building;
const line = (of: string | null) => ({ building: of }) as HouseholdLine;

describe('lineBuildings', () => {
  it('finds the first building of an id, and those that bear it too in their order', () => {
    const { buildingOfLine, namesake } = lineBuildings(
      ['b', null, 'a', 'a', 'unknown', 'b', 'c'].map(line),
      ['a', 'b', 'a', 'c', 'a'].map(building),
    );
    expect([...buildingOfLine]).toEqual([1, -1, 0, 0, -1, 1, 3]);
    expect([...namesake]).toEqual([2, -1, 4, -1, -1]);
  });

  it('knows none where there are no buildings', () => {
    expect([...lineBuildings([line('a'), line(null)], []).buildingOfLine]).toEqual([-1, -1]);
  });
});
