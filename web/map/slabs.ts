import type { Position } from 'geojson';
import type { PlanView } from '../engine/planView.ts';
import type { Piece } from './pieces.ts';
import { strips } from './strips.ts';

/** A micro-grid's part of a building. */
export interface Slab {
  readonly microgrid: number;
  /** Its place in the stack from the ground, for drawing them apart. */
  readonly rank: number;
  readonly rings: readonly (readonly Position[])[];
  /** Floors below it, and up to its top. */
  readonly low: number;
  readonly high: number;
}

/** What stands where a building is cut up: its slabs, and which buildings those are. */
export interface Slabs {
  readonly list: readonly Slab[];
  readonly buildings: ReadonlySet<number>;
  /** Floors of the highest building of all. */
  readonly most: number;
}

/**
 * The micro-grids of stacks as bodies: by floors where those are known, side by side where only units are, in equal
 * heights where neither is.
 *
 * @param pieces polygons of the buildings
 */
export function slabsOf({ microgrids, buildingIds, floors }: PlanView, pieces: readonly Piece[]): Slabs {
  const stacks = new Map<string, number[]>();
  microgrids.forEach(({ stack }, i) => {
    if (stack) stacks.set(stack.building, [...(stacks.get(stack.building) ?? []), i]);
  });
  const list: Slab[] = [];
  const buildings = new Set<number>();
  const indexOf = new Map(buildingIds.map((id, i) => [id, i]));
  const shapesOf = new Map<number, (readonly (readonly Position[])[])[]>();
  for (const { feature, polygon } of pieces) {
    const known = shapesOf.get(feature);
    if (known) known.push(polygon);
    else shapesOf.set(feature, [polygon]);
  }
  let most = floors.reduce((a, b) => Math.max(a, b), 1);
  for (const [building, members] of stacks) {
    const index = indexOf.get(building);
    if (index === undefined) continue;
    buildings.add(index);
    const parts = members.map((microgrid) => ({ microgrid, stack: microgrids[microgrid]!.stack! }));
    const top = Math.max(floors[index]!, ...parts.map(({ stack }) => stack.floors?.[1] ?? 1));
    most = Math.max(most, top);
    const units = [...new Set(parts.flatMap(({ stack }) => stack.units ?? []))].sort((a, b) =>
      a.localeCompare(b, 'en', { numeric: true }),
    );
    const equal = parts.every(({ stack }) => stack.floors === null && stack.units === null);
    for (const polygon of shapesOf.get(index) ?? []) {
      const across = units.length > 1 ? strips(polygon[0]!, units.length) : null;
      parts.forEach(({ microgrid, stack }, rank) => {
        const [low, high] = equal
          ? [(rank * top) / parts.length, ((rank + 1) * top) / parts.length]
          : [(stack.floors?.[0] ?? 1) - 1, stack.floors?.[1] ?? top];
        const shapes = across && stack.units ? stack.units.map((unit) => [across[units.indexOf(unit)]!]) : [polygon];
        const above = equal ? rank : parts.filter((other) => (other.stack.floors?.[1] ?? 0) <= low).length;
        for (const rings of shapes) if (rings[0]!.length > 3) list.push({ microgrid, rank: above, rings, low, high });
      });
    }
  }
  return { list, buildings, most };
}
