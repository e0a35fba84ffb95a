import type { PlanView } from '../engine/planView.ts';

export type Box = readonly [west: number, south: number, east: number, north: number];

/** The box around a micro-grid, degrees. */
export function boxOfMicrogrid({ microgridGround }: PlanView, microgrid: number): Box {
  const { feature, starts, positions } = microgridGround;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let p = 0; p < feature.length; p++) {
    if (feature[p] !== microgrid) continue;
    for (let v = starts[p]!; v < starts[p + 1]!; v++) {
      west = Math.min(west, positions[2 * v]!);
      east = Math.max(east, positions[2 * v]!);
      south = Math.min(south, positions[2 * v + 1]!);
      north = Math.max(north, positions[2 * v + 1]!);
    }
  }
  return [west, south, east, north];
}
