import { labelPoint } from '../../geometry/labelPoint.ts';
import type { StoredMicroGrid } from '../../model/storedPlan.ts';
import { colourGraph } from '../html/colourGraph.ts';
import { neighbours } from '../html/neighbours.ts';
import { gridBorders } from './gridBorders.ts';
import { type Placing, piecesOf, placeOnPaper } from './mapFrame.ts';
import type { MapClasses } from './readClasses.ts';
import { box, type Frame, type Ink, type Item, type PathItem, type TextItem, text } from './sheet.ts';

/** Light fills on which black letters keep a contrast above 7 : 1; neighbours differ, eight are enough. */
const FILLS: readonly Ink[] = ['cfe3f5', 'f9dcc0', 'd5ecd0', 'f3d3dc', 'e2daf1', 'f7efb5', 'cdebe7', 'e6e0d6'];
const PALE: Ink = 'f2f2f2';
/** Of no class. */
const UNKNOWN: Ink = 'ffffff';

/** What a map shows: some micro-grids, with others around them pale. */
export interface MapSubject {
  readonly shown: readonly StoredMicroGrid[];
  readonly around: readonly StoredMicroGrid[];
  /** What micro-grids are coloured by; null: neighbours apart. */
  readonly classes: MapClasses | null;
  /** `1 : scale`; null: the largest round one that fits. */
  readonly scale: number | null;
}

/** A map in a frame with its scale bar and north arrow. Errors: `sheet-too-small`. */
export function mapItems(
  { shown, around, classes, scale }: MapSubject,
  frame: Frame,
): { items: Item[]; scale: number; gridded: boolean } {
  const placing = placeOnPaper(shown, frame, scale);
  const fills =
    classes === null ? apart(shown) : shown.map(({ code }) => classes.list[classes.of.get(code) ?? -1]?.colour);
  // Within one grid its border says nothing.
  const gridded = new Set(shown.map(({ grid }) => grid)).size > 1;
  const inner: (PathItem | TextItem)[] = [
    ...around.map((one) => shape(one, PALE, '9a9a9a', 0.15, placing)),
    ...shown.map((one, i) => shape(one, fills[i] ?? UNKNOWN, '333333', 0.3, placing)),
    ...(gridded ? [gridLines(shown, placing)] : []),
    ...labels(around, '6a6a6a', placing, frame),
    ...labels(shown, '1a1a1a', placing, frame),
  ];
  return {
    items: [
      { kind: 'clip', frame, items: inner },
      box(frame, { width: 0.5 }),
      ...northArrow(frame.x + frame.width - 9, frame.y + 6),
      ...scaleBar(frame.x + 6, frame.y + frame.height - 6, placing.scale),
    ],
    scale: placing.scale,
    gridded,
  };
}

/** Neighbours in different fills. */
function apart(shown: readonly StoredMicroGrid[]): Ink[] {
  const colours = colourGraph(neighbours(shown.map(({ ground }) => ground)), FILLS.length);
  return shown.map((_, i) => FILLS[colours[i]! % FILLS.length]!);
}

function shape(one: StoredMicroGrid, fill: Ink, stroke: Ink, width: number, { toPaper }: Placing): PathItem {
  const lines = piecesOf(one.ground).flatMap((rings) => rings.map((ring) => ring.slice(0, -1).map(toPaper)));
  return { kind: 'path', lines, fill, stroke, width, closed: true };
}

/** Millimetres of the border of a grid. */
export const GRID_LINE = 0.7;

function gridLines(shown: readonly StoredMicroGrid[], { toPaper }: Placing): PathItem {
  const lines = gridBorders(shown).map((line) => line.map((at) => toPaper([at[0]!, at[1]!])));
  return { kind: 'path', lines, fill: null, stroke: '1a1a1a', width: GRID_LINE, closed: true };
}

/** The code without its grid's, inside each of its pieces; those of a stack stand on one ground, so they share a label. */
function labels(list: readonly StoredMicroGrid[], ink: Ink, { toPaper }: Placing, frame: Frame): TextItem[] {
  const size = 2.6;
  const byGround = new Map<string, { at: readonly [number, number]; names: string[] }>();
  for (const { code, grid, ground } of list) {
    const name = code.startsWith(grid) && code.length > grid.length ? code.slice(grid.length) : code;
    for (const rings of piecesOf(ground)) {
      const at = toPaper(labelPoint(rings));
      const key = at.join();
      const known = byGround.get(key);
      if (known) known.names.push(name);
      else byGround.set(key, { at, names: [name] });
    }
  }
  return [...byGround.values()].flatMap(({ at: [x, y], names }) => {
    if (x < frame.x || x > frame.x + frame.width || y < frame.y || y > frame.y + frame.height) return [];
    const words = names.length > 3 ? `${names[0]}–${names[names.length - 1]}` : names.join(' ');
    return [text(x, y + size / 3, size, words, { centred: true, ink })];
  });
}

/** A needle of ten millimetres with its tip at `x, y`. */
function northArrow(x: number, y: number): Item[] {
  const needle = [
    [x, y],
    [x + 2.5, y + 10],
    [x, y + 8],
    [x - 2.5, y + 10],
  ] as const;
  return [
    { kind: 'path', lines: [needle], fill: '1a1a1a', stroke: null, width: 0, closed: true },
    text(x, y - 1, 3.5, 'N', { centred: true }),
  ];
}

/** Metres that the bar of a scale stands for: 1, 2 or 5 times a power of ten, 15 to 40 mm on paper. */
export function barMetres(scale: number): number {
  const most = (40 * scale) / 1000;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2, 1].find((one) => one * power <= most) ?? 1) * power;
}

function scaleBar(x: number, y: number, scale: number): Item[] {
  const metres = barMetres(scale);
  const length = (metres * 1000) / scale;
  return [
    box({ x: x - 2, y: y - 6, width: length + 10, height: 9 }, { fill: 'ffffff', stroke: null }),
    box({ x, y: y - 1.5, width: length / 2, height: 1.5 }, { fill: '1a1a1a', width: 0.2 }),
    box({ x: x + length / 2, y: y - 1.5, width: length / 2, height: 1.5 }, { fill: 'ffffff', width: 0.2 }),
    text(x, y - 2.5, 2.8, '0'),
    text(x + length, y - 2.5, 2.8, `${metres} m`, { centred: true }),
  ];
}
