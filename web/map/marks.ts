import type { Layer } from '@deck.gl/core';
import { ScatterplotLayer } from '@deck.gl/layers';
import type { PlanView } from '../engine/planView.ts';
import type { State } from '../state/store.ts';
import type { Drawing } from './drawing.ts';
import { partOf } from './ground.ts';
import { bordersOf, type Lines } from './lines.ts';
import { LinesLayer } from './linesLayer.ts';
import type { Rgba } from './palette.ts';

let last: { readonly view: PlanView; readonly selected: number; readonly lines: Lines } | null = null;

/** The border of a micro-grid; the same object while the same is chosen. */
function chosenLines(view: PlanView, selected: number): Lines {
  if (last?.view !== view || last.selected !== selected)
    last = { view, selected, lines: bordersOf(partOf(view.microgridGround, (feature) => feature === selected)) };
  return last.lines;
}

/** The micro-grid that was chosen, in a frame that stands out on any colour, and the place that was found. */
export function marks({ view }: Drawing, { selected, pin, editing }: State): Layer[] {
  const lines = !editing && view.microgrids[selected] ? chosenLines(view, selected) : null;
  // Of a width on the screen: on tilted ground a line would thin out with the distance.
  const frame = (id: string, width: number, colour: Rgba) =>
    new LinesLayer({ id, data: lines!, colour, widthOf: () => width });
  return [
    ...(lines && lines.length > 0
      ? [frame('chosen-halo', 7, [255, 255, 255, 255]), frame('chosen', 3.5, [10, 79, 208, 255])]
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
