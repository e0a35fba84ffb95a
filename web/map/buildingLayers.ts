import type { Layer } from '@deck.gl/core';
import { SolidPolygonLayer } from '@deck.gl/layers';
import type { State } from '../state/store.ts';
import type { Drawing } from './drawing.ts';
import { GroundLayer } from './groundLayer.ts';
import { hatchLayer } from './hatchLayer.ts';
import type { Paint } from './paint.ts';
import { type Rgba, rgba } from './palette.ts';
import type { Piece } from './pieces.ts';
import type { Slab } from './slabs.ts';

/** Metres a storey, and between the parts of a stack that are drawn apart. */
const STOREY = 3;
const APART = 9;

const MATERIAL = { ambient: 0.55, diffuse: 0.5, shininess: 8 };

/**
 * Buildings: flat, or as bodies up to a floor with the parts of stacks in the colours of their micro-grids; those that
 * differ from the baseline are hatched.
 *
 * @param gap metres between the strokes of the pattern
 */
export function buildingLayers(drawing: Drawing, state: State, paint: Paint, gap: number): Layer[] {
  const { view, buildings } = drawing;
  const { dark, tilt, cut, apart, comparison } = state;
  if (!buildings) return [];
  if (tilt) {
    const { slabs, whole } = drawing.bodies();
    const top = cut ?? slabs.most;
    const bodies = new SolidPolygonLayer<Piece>({
      id: 'bodies',
      data: whole as Piece[],
      getPolygon: (d) => d.polygon as never,
      extruded: true,
      getElevation: (d) => STOREY * Math.min(top, view.floors[d.feature]!),
      getFillColor: dark ? [210, 214, 222, 235] : [196, 186, 172, 255],
      material: MATERIAL,
      updateTriggers: { getFillColor: [dark], getElevation: [top] },
    });
    return [bodies, slabLayer(slabs.list, paint, top, apart)];
  }
  const fill: Rgba = dark ? [210, 214, 222, 90] : [66, 52, 40, 110];
  const flat = new GroundLayer({ id: 'buildings', data: buildings, colourOf: () => fill, paintedBy: String(dark) });
  if (!comparison?.shown) return [flat];
  const pieces = drawing.bodies().pieces.filter(({ feature }) => comparison.moved.has(view.buildingIds[feature]!));
  const colour: Rgba = dark ? [255, 226, 120, 255] : [150, 0, 60, 255];
  return [flat, hatchLayer({ id: 'hatch-moved', pieces, gap: Math.min(gap, 3), rises: true, colour })];
}

function slabLayer(list: readonly Slab[], paint: Paint, top: number, apart: boolean): Layer {
  return new SolidPolygonLayer<Slab>({
    id: 'slabs',
    data: list.filter(({ low }) => low < top),
    getPolygon: ({ rings, low, rank }) => {
      const base = STOREY * low + (apart ? APART * rank : 0);
      return rings.map((ring) => ring.map(([lon, lat]) => [lon, lat, base])) as never;
    },
    extruded: true,
    getElevation: ({ low, high }) => STOREY * (Math.min(high, top) - low) - 0.3,
    getFillColor: ({ microgrid }) => rgba(paint.classes[paint.classOf[microgrid]!]!.colour, 255),
    material: MATERIAL,
    pickable: true,
    updateTriggers: { getFillColor: [paint], getElevation: [top], getPolygon: [apart] },
  });
}
