import { PathLayer, type PathLayerProps } from '@deck.gl/layers';
import type { LineColumns } from '../engine/planView.ts';
import type { PolygonColumns } from '../engine/polygonColumns.ts';
import { type Box, meets } from './boxes.ts';

/** Lines as deck.gl takes them: columns, no object a line. */
export interface Lines {
  readonly length: number;
  /** One more than lines, in vertices. */
  readonly startIndices: Uint32Array;
  readonly attributes: { readonly getPath: { readonly value: Float64Array; readonly size: 2 } };
}

const linesOf = (startIndices: Uint32Array, value: Float64Array): Lines => ({
  length: startIndices.length - 1,
  startIndices,
  attributes: { getPath: { value, size: 2 } },
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

/** A layer of lines whose width is in pixels. */
export const lineLayer = (lines: Lines, smooth: boolean, props: Omit<PathLayerProps<unknown>, 'data'>) =>
  new PathLayer<unknown>({
    ...props,
    data: lines as never,
    _pathType: 'open',
    widthUnits: 'pixels',
    antialiasing: smooth,
  });
