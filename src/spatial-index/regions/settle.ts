import type { Grid } from './grid.ts';
import type { Raster } from './rasterize.ts';
import { holds } from './record.ts';
import type { RegionShapes } from './shapes.ts';
import { twins } from './twins.ts';
import { Words } from './words.ts';

/**
 * The slots with their records. A record: the number of tests, the region of points that pass none (or −1), then the tests
 * in the order in which they are tried: the region, the word of `Raster.tests`, the edges. A record that equals that of the
 * slot to the left or below is used again.
 *
 * Where every edge in a slot is a border between two pieces, the number of pieces over it is the same everywhere in it: when
 * that is at least one, what passes no other test lies in the last one's region, which need not be tested. When it is
 * exactly one, the order is free and the longest test is the one that is left out.
 */
export function settle(shapes: RegionShapes, grid: Grid, raster: Raster): { slots: Int32Array; records: Int32Array } {
  const { owner: slots, head } = raster;
  const tests = raster.tests.values;
  const isTwin = twins(shapes);
  const records = new Words();
  const { columns } = grid;
  for (let slot = 0; slot < slots.length; slot++) {
    if (head[slot]! < 0) continue;
    const order: number[] = [];
    for (let at = head[slot]!; at >= 0; at = tests[at]!) order.push(at);
    order.reverse();
    const rest = slots[slot]! >= 0 ? slots[slot]! : restOf(slot, order);
    slots[slot] = -2 - kept(order, rest, slot);
  }
  return { slots, records: records.values.slice(0, records.length) };

  /** The region of what passes no test; takes the test of that region out of the order. */
  function restOf(slot: number, order: number[]): number {
    for (const at of order) {
      const end = at + 3 + (tests[at + 2]! >> 2);
      for (let e = at + 3; e < end; e++) if (isTwin[tests[e]!] === 0) return -1;
    }
    const x = grid.x0 + ((slot % columns) - 0.5) / grid.sx;
    const y = grid.y0 + (Math.floor(slot / columns) - 0.5) / grid.sy;
    let over = 0;
    for (const at of order) {
      const side = holds(shapes.vertices, tests, at + 1, x, y);
      if (side === 0) return -1;
      if (side > 0) over++;
    }
    if (over === 0) return -1;
    if (over === 1) order.sort((a, b) => tests[a + 2]! - tests[b + 2]! || a - b);
    return tests[order.pop()! + 1]!;
  }

  /** Offset of the slot's record, written or found. */
  function kept(order: readonly number[], rest: number, slot: number): number {
    let length = 2;
    for (const at of order) length += 2 + (tests[at + 2]! >> 2);
    records.reserve(length);
    const { values, length: start } = records;
    values[start] = order.length;
    values[start + 1] = rest;
    let to = start + 2;
    for (const at of order) {
      const end = at + 3 + (tests[at + 2]! >> 2);
      for (let i = at + 1; i < end; i++) values[to++] = tests[i]!;
    }
    for (const near of [slots[slot - 1]!, slots[slot - columns]!]) {
      if (near > -2) continue;
      const other = -2 - near;
      let i = 0;
      while (i < length && values[other + i] === values[start + i]) i++;
      if (i === length) return other;
    }
    records.length += length;
    return start;
  }
}
