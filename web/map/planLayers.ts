import type { Layer, PickingInfo } from '@deck.gl/core';
import { PathLayer, PolygonLayer, ScatterplotLayer, SolidPolygonLayer, TextLayer } from '@deck.gl/layers';
import type { PlanView, PolygonColumns } from '../engine/planView.ts';
import type { State } from '../state/store.ts';
import { boxesOfFeatures } from './boxes.ts';
import { microgridColours } from './colours.ts';
import type { Rgba } from './palette.ts';

/** Pixels that a micro-grid must measure for its label. */
const LABEL_ROOM = 34;

/** Metres a storey, for drawing. */
const STOREY = 3;

export interface Piece {
  readonly feature: number;
  readonly polygon: number[][][];
}

/** The polygons of some columns as deck.gl's rows. */
export function piecesOf(columns: PolygonColumns): Piece[] {
  const pieces: Piece[] = [];
  let ring = 0;
  for (let p = 0; p < columns.length; p++) {
    const end = columns.starts[p + 1]!;
    const polygon: number[][][] = [];
    while (ring < columns.rings.length && columns.rings[ring]! < end) {
      const from = columns.rings[ring]!;
      const to = Math.min(end, columns.rings[ring + 1] ?? end);
      const points: number[][] = [];
      for (let v = from; v < to; v++) points.push([columns.positions[2 * v]!, columns.positions[2 * v + 1]!]);
      polygon.push(points);
      ring++;
    }
    pieces.push({ feature: columns.feature[p]!, polygon });
  }
  return pieces;
}

/** What is drawn once a plan, whatever the page's state: kept so that a click does not rebuild it. */
export interface Drawing {
  readonly view: PlanView;
  readonly microgrids: readonly Piece[];
  readonly grids: readonly Piece[];
  readonly buildings: readonly Piece[];
  /** Lesser side of each micro-grid's box, metres: how much room its label has. */
  readonly room: Float32Array;
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
    lines,
  };
}

/**
 * The layers of the map, from the ground up.
 *
 * @param zoom of the map, which tells what labels have room
 * @param edited those of the grid that is being changed, in place of its micro-grids and the labels
 */
export function planLayers(drawing: Drawing, state: State, edited: readonly Layer[], zoom: number): Layer[] {
  const { view } = drawing;
  const hidden = state.editing?.view.grid;
  const shown =
    hidden === undefined
      ? drawing.microgrids
      : drawing.microgrids.filter((d) => view.microgrids[d.feature]!.grid !== hidden);
  const { layers, dark, tilt, selected, colourBy } = state;
  // Hot spots lie on top: the plan steps back.
  const covered = state.analysis?.shows === 'hotspots' && state.analysis.regions !== null;
  const fills = microgridColours(view, colourBy, covered ? 30 : dark ? 130 : 165);
  const ink: Rgba = dark ? [235, 238, 244, 255] : [38, 42, 51, 255];
  const list: (Layer | false)[] = [
    layers.microgrids &&
      new PolygonLayer<Piece>({
        id: 'microgrids',
        data: shown as Piece[],
        getPolygon: (d) => d.polygon as never,
        getFillColor: (d) => fills[d.feature]!,
        getLineColor: (d) => (d.feature === selected ? [10, 79, 208, 255] : ink),
        getLineWidth: (d) => (d.feature === selected ? 4 : 1.2),
        lineWidthUnits: 'pixels',
        pickable: true,
        updateTriggers: {
          getFillColor: [colourBy, dark, view, covered],
          getLineColor: [selected, dark],
          getLineWidth: [selected],
        },
      }),
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
        data: [...drawing.room.keys()].filter((i) => drawing.room[i]! >= LABEL_ROOM * metresPerPixel(view, zoom)),
        getPosition: (i) => [view.labels[2 * i]!, view.labels[2 * i + 1]!],
        getText: (i) => `${shortCode(view, i)}\n${view.microgrids[i]!.households}`,
        getSize: 12,
        getColor: ink,
        outlineColor: dark ? [12, 14, 18, 255] : [255, 255, 255, 255],
        outlineWidth: 3,
        fontSettings: { sdf: true },
        fontFamily: '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif',
        fontWeight: 600,
        characterSet: 'auto',
        updateTriggers: { getColor: [dark] },
      }),
  ];
  return list.filter((layer): layer is Layer => layer !== false);
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

/** The part of a code that tells a micro-grid from the others of its grid. */
export function shortCode(view: PlanView, microgrid: number): string {
  const { code, grid } = view.microgrids[microgrid]!;
  return code.startsWith(grid) && code.length > grid.length ? code.slice(grid.length) : code;
}

/** The micro-grid under the pointer, −1 for none. */
export function pickedMicrogrid(info: PickingInfo): number {
  return info.layer?.id === 'microgrids' && info.object ? (info.object as Piece).feature : -1;
}
