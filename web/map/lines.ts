import type { LineColumns } from '../engine/planView.ts';
import type { PolygonColumns } from '../engine/polygonColumns.ts';
import { type Box, meets } from './boxes.ts';

/** Lines in columns, no object a line. */
export interface Lines {
  readonly length: number;
  /** One more than lines, in vertices. */
  readonly startIndices: Uint32Array;
  /** lon, lat; degrees. */
  readonly positions: Float64Array;
}

const linesOf = (startIndices: Uint32Array, positions: Float64Array): Lines => ({
  length: startIndices.length - 1,
  startIndices,
  positions,
});

/** All borders of some polygons. */
export function bordersOf({ rings, positions }: PolygonColumns): Lines {
  const starts = new Uint32Array(rings.length + 1);
  starts.set(rings);
  starts[rings.length] = positions.length / 2;
  return linesOf(starts, positions);
}

/** Barriers, each with its strength 0..1. */
export interface BarrierLines {
  readonly lines: Lines;
  readonly strength: Float32Array;
}

/** The barriers that meet a box, or all. */
export function barriersWithin({ starts, positions, strength }: LineColumns, within: Box | null): BarrierLines {
  if (within === null) return { lines: linesOf(starts, positions), strength };
  const kept: number[] = [];
  let vertices = 0;
  for (let i = 0; i < strength.length; i++) {
    const box: [number, number, number, number] = [180, 90, -180, -90];
    for (let v = starts[i]!; v < starts[i + 1]!; v++) {
      box[0] = Math.min(box[0], positions[2 * v]!);
      box[1] = Math.min(box[1], positions[2 * v + 1]!);
      box[2] = Math.max(box[2], positions[2 * v]!);
      box[3] = Math.max(box[3], positions[2 * v + 1]!);
    }
    if (!meets(box, 0, within)) continue;
    kept.push(i);
    vertices += starts[i + 1]! - starts[i]!;
  }
  const own = new Float64Array(2 * vertices);
  const ownStarts = new Uint32Array(kept.length + 1);
  let at = 0;
  kept.forEach((i, n) => {
    own.set(positions.subarray(2 * starts[i]!, 2 * starts[i + 1]!), 2 * at);
    at += starts[i + 1]! - starts[i]!;
    ownStarts[n + 1] = at;
  });
  return { lines: linesOf(ownStarts, own), strength: Float32Array.from(kept, (i) => strength[i]!) };
}
