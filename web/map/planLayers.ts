import type { Layer, PickingInfo } from '@deck.gl/core';
import { PathLayer, PolygonLayer, ScatterplotLayer, SolidPolygonLayer, TextLayer } from '@deck.gl/layers';
import type { PlanView } from '../engine/planView.ts';
import { groundOf } from '../state/incidentRates.ts';
import type { State } from '../state/store.ts';
import { boxesOfFeatures } from './boxes.ts';
import { hatchLayer } from './hatchLayer.ts';
import { LABEL_FONT } from './labelFont.ts';
import type { Paint } from './paint.ts';
import { type Rgba, rgba } from './palette.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** Pixels that a micro-grid must measure for its label. */
const LABEL_ROOM = 34;

/** Metres a storey, for drawing. */
const STOREY = 3;

/** What is drawn once a plan, whatever the page's state: kept so that a click does not rebuild it. */
export interface Drawing {
  readonly view: PlanView;
  readonly microgrids: readonly Piece[];
  readonly grids: readonly Piece[];
  readonly buildings: readonly Piece[];
  /** Lesser side of each micro-grid's box, metres: how much room its label has. */
  readonly room: Float32Array;
  /** Micro-grids whose label stands with each one's: itself and those above it in its building; none for those. */
  readonly stacked: readonly (readonly number[])[];
  readonly lines: readonly { readonly path: number[][]; readonly strength: number }[];
}

export function drawingOf(view: PlanView): Drawing {
  const { starts, positions, strength } = view.barriers;
  const lines = Array.from(strength, (own, i) => {
    const path: number[][] = [];
    for (let v = starts[i]!; v < starts[i + 1]!; v++) path.push([positions[2 * v]!, positions[2 * v + 1]!]);
    return { path, strength: own };
  });
  return {
    view,
    microgrids: piecesOf(view.microgridGround),
    grids: piecesOf(view.gridGround),
    buildings: piecesOf(view.buildingGround),
    room: roomOf(view),
    stacked: stackedOf(view),
    lines,
  };
}

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
  const { layers, dark, tilt } = state;
  // Hot spots lie on top: the plan steps back.
  const covered = state.analysis?.shows === 'hotspots' && state.analysis.regions !== null;
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
    layers.buildings &&
      new SolidPolygonLayer<Piece>({
        id: 'buildings',
        data: drawing.buildings as Piece[],
        getPolygon: (d) => d.polygon as never,
        extruded: tilt,
        getElevation: (d) => STOREY * view.floors[d.feature]!,
        getFillColor: dark ? [210, 214, 222, tilt ? 235 : 90] : [66, 52, 40, tilt ? 235 : 110],
        material: { ambient: 0.5, diffuse: 0.5, shininess: 8 },
        updateTriggers: { getFillColor: [dark, tilt] },
      }),
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
        updateTriggers: { getColor: [dark] },
      }),
  ];
  return list.filter((layer): layer is Layer => layer !== false);
}

/** The micro-grid that was chosen, in a frame that stands out on any colour, and the place that was found. */
function marks({ microgrids, view }: Drawing, { selected, pin, dark, editing }: State): Layer[] {
  const chosen = editing ? [] : microgrids.filter(({ feature }) => feature === selected);
  const frame = (id: string, getLineWidth: number, getLineColor: Rgba) =>
    new PolygonLayer<Piece>({
      id,
      data: chosen,
      getPolygon: (d) => d.polygon as never,
      filled: false,
      getLineWidth,
      getLineColor,
      lineWidthUnits: 'pixels',
      lineJointRounded: true,
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

const METRES_PER_DEGREE = 111_195;

function roomOf(view: PlanView): Float32Array {
  const boxes = boxesOfFeatures(view.microgridGround, view.microgrids.length);
  const shrink = Math.cos(((view.box[1] + view.box[3]) / 2) * (Math.PI / 180));
  return Float32Array.from(view.microgrids, (_, i) => {
    const [west, south, east, north] = boxes.subarray(4 * i, 4 * i + 4);
    return METRES_PER_DEGREE * Math.max(0, Math.min((east! - west!) * shrink, north! - south!));
  });
}

function stackedOf(view: PlanView): number[][] {
  const stacked: number[][] = view.microgrids.map(() => []);
  groundOf(view).forEach((first, i) => {
    stacked[first]!.push(i);
  });
  return stacked;
}

/** The end of the code and the households; of a stack its first and last, and the households of all. */
function labelOf({ view, stacked }: Drawing, microgrid: number): string {
  const all = stacked[microgrid]!;
  const names = all.map((i) => shortCode(view, i));
  const households = all.reduce((sum, i) => sum + view.microgrids[i]!.households, 0);
  return `${names.length > 2 ? `${names[0]}–${names.at(-1)}` : names.join(' ')}\n${households}`;
}

/** The part of a code that tells a micro-grid from the others of its grid. */
export function shortCode(view: PlanView, microgrid: number): string {
  const { code, grid } = view.microgrids[microgrid]!;
  return code.startsWith(grid) && code.length > grid.length ? code.slice(grid.length) : code;
}

/** The micro-grid under the pointer, −1 for none. */
export function pickedMicrogrid(info: PickingInfo): number {
  return info.layer?.id === 'microgrids' && info.object ? (info.object as Piece).feature : -1;
}
