import { slotAt, stepsAcross, stepsUp } from './grid.ts';
import type { Layout } from './layout.ts';
import { KIND, regionByLines, regionByTests, TESTS } from './record.ts';
import { regionsAt } from './regionsAt.ts';

/** The region of a point; −1 for none. */
export function locateOne(layout: Layout, x: number, y: number): number {
  const { slots, records, vertices, grid, steps } = layout;
  const u = stepsAcross(steps, x);
  const v = stepsUp(steps, y);
  const slot = slots[slotAt(grid.shift, layout.tilesAcross, u, v)]!;
  if (slot >= -1) return slot;
  const at = -2 - slot;
  const region =
    (at & KIND) === TESTS ? regionByTests(vertices, records, at - TESTS, x, y) : regionByLines(records, at, u, v);
  return region >= -1 ? region : (regionsAt(layout, x, y)[0] ?? -1);
}
