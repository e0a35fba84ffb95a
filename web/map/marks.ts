import type { Layer } from '@deck.gl/core';
import { PolygonLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { PlanView } from '../engine/planView.ts';
import type { State } from '../state/store.ts';
import type { Drawing } from './drawing.ts';
import { partOf } from './ground.ts';
import { ON_GROUND } from './onGround.ts';
import type { Rgba } from './palette.ts';
import { type Piece, piecesOf } from './pieces.ts';

let last: { readonly view: PlanView; readonly selected: number; readonly pieces: readonly Piece[] } | null = null;

/** The ground of a micro-grid; the same objects while the same is chosen. */
function chosenPieces(view: PlanView, selected: number): readonly Piece[] {
  if (last?.view !== view || last.selected !== selected)
    last = { view, selected, pieces: piecesOf(partOf(view.microgridGround, (feature) => feature === selected)) };
  return last.pieces;
}

/** The micro-grid that was chosen, in a frame that stands out on any colour, and the place that was found. */
export function marks({ view }: Drawing, { selected, pin, dark, editing }: State): Layer[] {
  const chosen = editing ? [] : chosenPieces(view, selected);
  const frame = (id: string, getLineWidth: number, getLineColor: Rgba) =>
    new PolygonLayer<Piece>({
      id,
      data: chosen as Piece[],
      getPolygon: (d) => d.polygon as never,
      filled: false,
      getLineWidth,
      getLineColor,
      lineWidthUnits: 'pixels',
      lineJointRounded: true,
      parameters: ON_GROUND,
      updateTriggers: { getLineColor: [dark] },
    });
  return [
    ...(view.microgrids[selected] && chosen.length > 0
      ? [frame('chosen-halo', 7, [255, 255, 255, 230]), frame('chosen', 3.5, [10, 79, 208, 255])]
      : []),
    ...(pin
      ? [
          new ScatterplotLayer<readonly [number, number]>({
            id: 'pin',
            data: [pin],
            getPosition: (d) => d as [number, number],
            getFillColor: [209, 40, 60, 255],
            getLineColor: [255, 255, 255, 255],
            stroked: true,
            getLineWidth: 3,
            lineWidthUnits: 'pixels',
            getRadius: 8,
            radiusUnits: 'pixels',
          }),
        ]
      : []),
  ];
}
