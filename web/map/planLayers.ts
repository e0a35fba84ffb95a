import type { Layer, PickingInfo } from '@deck.gl/core';
import { TextLayer } from '@deck.gl/layers';
import type { PlanView } from '../engine/planView.ts';
import type { State } from '../state/store.ts';
import { apart } from './apart.ts';
import { type Box, holds } from './boxes.ts';
import { buildingLayers } from './buildingLayers.ts';
import { type Drawing, labelOf } from './drawing.ts';
import { fillAlpha, sharedAlpha } from './fillAlpha.ts';
import { type Ground, groundOf, partOf } from './ground.ts';
import { GroundLayer } from './groundLayer.ts';
import { hatchLayer } from './hatchLayer.ts';
import { type DrawnPlaces, householdLayer } from './households.ts';
import { LABEL_FONT } from './labelFont.ts';
import { type BarrierLines, bordersOf, type Lines } from './lines.ts';
import { LinesLayer } from './linesLayer.ts';
import { marks } from './marks.ts';
import type { Paint } from './paint.ts';
import { type Rgba, rgba } from './palette.ts';
import type { Piece } from './pieces.ts';
import type { Slab } from './slabs.ts';

/** Pixels that a micro-grid must measure for its label. */
const LABEL_ROOM = 34;
/** Pixels of a label: of the code of one micro-grid, and of its two lines. */
const LABEL_WIDTH = 18;
const LABEL_HEIGHT = 28;
const METRES_PER_DEGREE = 111_195;

/** How the map looks. */
export interface Sight {
  /** Tells what labels have room. */
  readonly zoom: number;
  /** The box that is drawn, degrees; null: all. */
  readonly within: Box | null;
  /** Null where they are not to be seen. */
  readonly households: DrawnPlaces | null;
  /** False for the first picture, which is there sooner without labels. */
  readonly labelled: boolean;
  /** Told when micro-grids are drawn. */
  readonly onDrawn: (zoom: number) => void;
}

/**
 * The layers of the map, from the ground up.
 *
 * @param paint colours of the micro-grids
 * @param edited those of the grid that is being changed, in place of its micro-grids and the labels
 */
export function planLayers(
  drawing: Drawing,
  state: State,
  paint: Paint,
  edited: readonly Layer[],
  { zoom, within, households, labelled, onDrawn }: Sight,
): Layer[] {
  const { view } = drawing;
  const { ground, borders } = withoutGrid(drawing, state.editing?.view.grid ?? null);
  const { layers, dark } = state;
  // Hot spots lie on top: the plan steps back.
  const covered = state.analysis !== null && !['points', 'none'].includes(state.analysis.shows);
  const alpha = fillAlpha(state);
  const fill = (feature: number) =>
    rgba(paint.classes[paint.classOf[feature]!]!.colour, sharedAlpha(alpha, drawing.sharing[feature]!));
  const ink: Rgba = dark ? [235, 238, 244, 255] : [38, 42, 51, 255];
  const hidden = state.editing?.view.grid;
  const hatched = () => drawing.pieces().filter(({ feature }) => view.microgrids[feature]!.grid !== hidden);
  const shows = layers.labels && labelled && edited.length === 0;
  const labels = shows ? labelsIn(drawing, within, metresPerPixel(view, zoom)) : [];
  const buildings = layers.buildings
    ? buildingLayers(drawing, state, paint, HATCH_GAP * metresPerPixel(view, zoom))
    : [];
  const outlines = [...(drawing.grids ? [gridLayer('grids', drawing.grids, dark)] : []), ...marks(drawing, state)];
  const list: (Layer | false | null)[] = [
    layers.microgrids &&
      new GroundLayer({
        id: 'microgrids',
        data: ground,
        colourOf: fill,
        paintedBy: paintKey(paint, alpha),
        pickable: true,
        onDrawn,
      }),
    layers.microgrids && borders && new LinesLayer({ id: 'borders', data: borders, colour: ink, widthOf: () => 1.2 }),
    ...(layers.microgrids && !covered ? hatches(hatched, paint, view, dark, zoom) : []),
    ...edited.filter(({ id }) => id === 'edit-cells'),
    layers.barriers && drawing.barriers && barrierLayer('barriers', drawing.barriers, dark),
    // Bodies stand on the ground and hide what lies on it.
    ...(state.tilt ? [...outlines, ...buildings] : [...buildings, ...outlines]),
    households && householdLayer(households, dark),
    ...edited.filter(({ id }) => id !== 'edit-cells'),
    labels.length > 0 &&
      new TextLayer<number>({
        id: 'labels',
        data: labels,
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
  return list.filter((layer): layer is Layer => Boolean(layer));
}

/** Barriers by their strength. */
export function barrierLayer(id: string, { lines, strength }: BarrierLines, dark: boolean): Layer {
  return new LinesLayer({
    id,
    data: lines,
    colour: dark ? [120, 160, 200, 200] : [70, 100, 140, 170],
    widthOf: (line) => 1 + 2.5 * strength[line]!,
    closed: false,
  });
}

/** Borders of the grids. */
export function gridLayer(id: string, data: Lines, dark: boolean): Layer {
  return new LinesLayer({
    id,
    data,
    colour: dark ? [255, 255, 255, 255] : [20, 24, 31, 255],
    widthOf: () => 2.6,
  });
}

/** Micro-grids with room for a label in some box, none over another: of two the one with more room. */
function labelsIn({ room, stacked, view }: Drawing, within: Box | null, metres: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < room.length; i++) {
    if (room[i]! < LABEL_ROOM * metres || stacked[i]!.length === 0) continue;
    const [lon, lat] = [view.labels[2 * i]!, view.labels[2 * i + 1]!];
    if (within === null || holds(within, [lon, lat, lon, lat])) found.push(i);
  }
  const shrink = Math.cos(((view.box[1] + view.box[3]) / 2) * (Math.PI / 180));
  const pixels = METRES_PER_DEGREE / metres;
  const boxOf = (i: number): [x: number, y: number, width: number] => [
    view.labels[2 * i]! * shrink * pixels,
    view.labels[2 * i + 1]! * pixels,
    LABEL_WIDTH * Math.min(3, stacked[i]!.length),
  ];
  return apart(
    found.sort((a, b) => room[b]! - room[a]! || a - b),
    boxOf,
    LABEL_HEIGHT,
  );
}

const keys = new WeakMap<Paint, Map<number, object>>();

/** One and the same object for equal colours. */
function paintKey(paint: Paint, alpha: number): object {
  const own = keys.get(paint) ?? new Map<number, object>();
  keys.set(paint, own);
  const key = own.get(alpha) ?? {};
  own.set(alpha, key);
  return key;
}

interface Parted {
  readonly grid: string | null;
  readonly ground: Ground;
  readonly borders: Lines | null;
}
const parted = new WeakMap<Drawing, Parted>();

/** The micro-grids but those of a grid, which is drawn otherwise. */
function withoutGrid(drawing: Drawing, grid: string | null): Parted {
  const known = parted.get(drawing);
  if (known && known.grid === grid) return known;
  const { microgrids, borders, view } = drawing;
  const part = grid === null ? microgrids : partOf(microgrids, (feature) => view.microgrids[feature]!.grid !== grid);
  const own =
    part === microgrids
      ? { grid, ground: microgrids, borders }
      : { grid, ground: groundOf(part), borders: borders && bordersOf(part) };
  parted.set(drawing, own);
  return own;
}

/** Pixels between the strokes of a pattern. */
const HATCH_GAP = 8;

/** Strokes over the micro-grids of those classes that have a pattern. */
function hatches(
  shown: () => readonly Piece[],
  { classes, classOf }: Paint,
  view: PlanView,
  dark: boolean,
  zoom: number,
): Layer[] {
  const colour: Rgba = dark ? [255, 255, 255, 190] : [40, 24, 16, 170];
  const gap = HATCH_GAP * metresPerPixel(view, zoom);
  return classes.flatMap(({ hatch: way }, i) => {
    if (way === null) return [];
    const pieces = shown().filter(({ feature }) => classOf[feature] === i);
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
  return info.layer?.id === 'microgrids' ? info.index : -1;
}
