import type { Layer } from '@deck.gl/core';
import { LineLayer } from '@deck.gl/layers';
import { hatch, type Stroke } from './hatch.ts';
import { ON_GROUND } from './onGround.ts';
import type { Rgba } from './palette.ts';
import type { Piece } from './pieces.ts';

interface Hatching {
  readonly id: string;
  readonly pieces: readonly Piece[];
  /** Metres between strokes. */
  readonly gap: number;
  readonly rises: boolean;
  readonly colour: Rgba;
}

const drawn = new Map<
  string,
  { readonly pieces: readonly Piece[]; readonly gap: number; readonly strokes: Stroke[] }
>();

/** Strokes over some polygons; drawn anew only when those or their gap change. */
export function hatchLayer({ id, pieces, gap, rises, colour }: Hatching): Layer {
  let known = drawn.get(id);
  if (
    !known ||
    known.gap !== gap ||
    known.pieces.length !== pieces.length ||
    known.pieces.some((p, i) => p !== pieces[i])
  ) {
    known = { pieces, gap, strokes: pieces.flatMap(({ polygon }) => hatch(polygon, gap, rises)) };
    drawn.set(id, known);
  }
  return new LineLayer<Stroke>({
    id,
    data: known.strokes,
    getSourcePosition: ([from]) => from as [number, number],
    getTargetPosition: ([, to]) => to as [number, number],
    getColor: colour,
    getWidth: 1.6,
    widthUnits: 'pixels',
    parameters: ON_GROUND,
    updateTriggers: { getColor: [colour.join()] },
  });
}
