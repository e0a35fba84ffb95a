import type { Layer, PickingInfo } from '@deck.gl/core';
import { PathLayer, PolygonLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import type { PlanView } from '../engine/planView.ts';
import { shownResult } from '../state/shownResult.ts';
import type { State } from '../state/store.ts';
import { buildingLayers } from './buildingLayers.ts';
import { type Drawing, labelOf } from './drawing.ts';
import { hatchLayer } from './hatchLayer.ts';
import { LABEL_FONT } from './labelFont.ts';
import { marks } from './marks.ts';
import type { Paint } from './paint.ts';
import { type Rgba, rgba } from './palette.ts';
import type { Piece } from './pieces.ts';
import type { Slab } from './slabs.ts';

/** Pixels that a micro-grid must measure for its label. */
const LABEL_ROOM = 34;

/**
 * The layers of the map, from the ground up.
 *
 * @param paint colours of the micro-grids
 * @param zoom of the map, which tells what labels have room
 * @param edited those of the grid that is being changed, in place of its micro-grids and the labels
 */
export function planLayers(
  drawing: Drawing,
  state: State,
  paint: Paint,
  edited: readonly Layer[],
  zoom: number,
): Layer[] {
  const { view } = drawing;
  const hidden = state.editing?.view.grid;
  const shown =
    hidden === undefined
      ? drawing.microgrids
      : drawing.microgrids.filter((d) => view.microgrids[d.feature]!.grid !== hidden);
  const { layers, dark } = state;
  // Hot spots lie on top: the plan steps back.
  const covered = state.analysis !== null && shownResult(state.analysis) !== null;
  const alpha = covered ? 30 : dark ? 150 : 190;
  const fills = paint.classes.map(({ colour }) => rgba(colour, alpha));
  const ink: Rgba = dark ? [235, 238, 244, 255] : [38, 42, 51, 255];
  const list: (Layer | false)[] = [
    layers.microgrids &&
      new PolygonLayer<Piece>({
        id: 'microgrids',
        data: shown as Piece[],
        getPolygon: (d) => d.polygon as never,
        getFillColor: (d) => fills[paint.classOf[d.feature]!]!,
        getLineColor: ink,
        getLineWidth: 1.2,
        lineWidthUnits: 'pixels',
        pickable: true,
        updateTriggers: {
          getFillColor: [paint, dark, covered],
          getLineColor: [dark],
        },
      }),
    ...(layers.microgrids && !covered ? hatches(shown, paint, view, dark, zoom) : []),
    ...edited.filter(({ id }) => id === 'edit-cells'),
    layers.barriers &&
      new PathLayer<{ path: number[][]; strength: number }>({
        id: 'barriers',
        data: drawing.lines as { path: number[][]; strength: number }[],
        getPath: (d) => d.path as [number, number][],
        getColor: dark ? [120, 160, 200, 200] : [70, 100, 140, 170],
        getWidth: (d) => 1 + 2.5 * d.strength,
        widthUnits: 'pixels',
        capRounded: true,
      }),
    ...(layers.buildings ? buildingLayers(drawing, state, paint, HATCH_GAP * metresPerPixel(view, zoom)) : []),
    new PolygonLayer<Piece>({
      id: 'grids',
      data: drawing.grids as Piece[],
      getPolygon: (d) => d.polygon as never,
      filled: false,
      getLineColor: dark ? [255, 255, 255, 255] : [20, 24, 31, 255],
      getLineWidth: 2.6,
      lineWidthUnits: 'pixels',
      updateTriggers: { getLineColor: [dark] },
    }),
    ...marks(drawing, state),
    layers.households &&
      new ScatterplotLayer({
        id: 'households',
        data: {
          length: view.households.microgrid.length,
          attributes: { getPosition: { value: view.households.positions, size: 2 } },
        },
        getFillColor: dark ? [255, 220, 120, 220] : [120, 40, 20, 200],
        getRadius: 1.6,
        radiusUnits: 'meters',
        radiusMinPixels: 1,
        radiusMaxPixels: 4,
      }),
    ...edited.filter(({ id }) => id !== 'edit-cells'),
    layers.labels &&
      edited.length === 0 &&
      new TextLayer<number>({
        id: 'labels',
        data: [...drawing.room.keys()].filter(
          (i) => drawing.stacked[i]!.length > 0 && drawing.room[i]! >= LABEL_ROOM * metresPerPixel(view, zoom),
        ),
        getPosition: (i) => [view.labels[2 * i]!, view.labels[2 * i + 1]!],
        getText: (i) => labelOf(drawing, i),
        getSize: 12,
        getColor: ink,
        outlineColor: dark ? [12, 14, 18, 255] : [255, 255, 255, 255],
        outlineWidth: 5,
        fontSettings: LABEL_FONT,
        fontFamily: '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif',
        fontWeight: 600,
        characterSet: 'auto',
        // Above buildings that stand in front.
        parameters: { depthCompare: 'always' },
        updateTriggers: { getColor: [dark] },
      }),
  ];
  return list.filter((layer): layer is Layer => layer !== false);
}

/** Pixels between the strokes of a pattern. */
const HATCH_GAP = 8;

/** Strokes over the micro-grids of those classes that have a pattern. */
function hatches(
  shown: readonly Piece[],
  { classes, classOf }: Paint,
  view: PlanView,
  dark: boolean,
  zoom: number,
): Layer[] {
  const colour: Rgba = dark ? [255, 255, 255, 190] : [40, 24, 16, 170];
  const gap = HATCH_GAP * metresPerPixel(view, zoom);
  return classes.flatMap(({ hatch: way }, i) => {
    if (way === null) return [];
    const pieces = shown.filter(({ feature }) => classOf[feature] === i);
    return [hatchLayer({ id: `hatch-${i}`, pieces, gap, rises: way === 'up', colour })];
  });
}

/** Ground metres of one pixel at the middle of the plan; tiles of 512 pixels. */
function metresPerPixel({ box }: PlanView, zoom: number): number {
  const latitude = ((box[1] + box[3]) / 2) * (Math.PI / 180);
  return (78271.517 * Math.cos(latitude)) / 2 ** zoom;
}

/** The micro-grid under the pointer, −1 for none. */
export function pickedMicrogrid(info: PickingInfo): number {
  if (info.layer?.id === 'slabs' && info.object) return (info.object as Slab).microgrid;
  return info.layer?.id === 'microgrids' && info.object ? (info.object as Piece).feature : -1;
}
