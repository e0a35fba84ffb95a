import { compactCells, getHexagonEdgeLengthAvg, gridDisk, latLngToCell, UNITS } from 'h3-js';
import type { Box } from '../../geometry/boxes.ts';
import type { Degrees } from '../../model/units.ts';
import { type H3Bins, h3Bins } from '../h3Bins.ts';
import { indexOver, type PointIndex, type Points } from './pointIndex.ts';
import { metresBetween } from './sphere.ts';

/** Points by H3 cell: the same cells that hot spots, maps and databases count by. */
export interface H3Points extends PointIndex, H3Bins {
  readonly resolution: number;
  /** The cell of every point as a column of 64-bit numbers, 0 for a point without a place. */
  column(): BigUint64Array;
  /** The points of a cell of the resolution; ascending. */
  inCell(cell: string): number[];
  /** The points in the cell of a place and in the `k` rings of cells around it; ascending. */
  ring(lon: Degrees, lat: Degrees, k: number): number[];
  /** The cells that hold a point, seven siblings joined into their parent wherever all of them do; ascending. */
  compacted(): string[];
}

/** Of the mean way between the middles of neighbours: cells are nowhere squeezed closer. */
const CLOSEST = 0.5;

/** @param resolution 0–15; cells of a coarser one are indexed from the places too, as cells do not nest exactly. */
export function h3Points(points: Points, resolution: number): H3Points {
  const { lon, lat } = points;
  const { cells, of } = h3Bins(lon, lat, resolution);
  const numberOf = new Map(cells.map((cell, number) => [cell, number]));
  const { start, members } = membersOf(of, cells.length);
  const boxes = boxesOf(points, of, cells.length);
  const spacing = getHexagonEdgeLengthAvg(resolution, UNITS.m) * Math.sqrt(3) * CLOSEST * (Math.sqrt(3) / 2);
  const pointsOf = (numbers: readonly number[]) =>
    numbers.flatMap((n) => [...members.subarray(start[n]!, start[n + 1]!)]);
  const known = (some: readonly string[]) => some.flatMap((cell) => numberOf.get(cell) ?? []);
  const candidates = (box: Box): number[] => {
    const [west, south, east, north] = box;
    if (!(west <= east && south <= north)) return [];
    const [x, y] = [(west + east) / 2, Math.max(-90, Math.min(90, (south + north) / 2))];
    // The farthest place of a narrow box is a corner; wide ones are scanned by cell.
    const reach = Math.max(...[south, north].map((side) => metresBetween(x, y, west, side)));
    const k = Math.ceil(reach / spacing) + 1;
    if (east - west < 90 && 3 * k * (k + 1) < cells.length)
      return pointsOf(known(gridDisk(latLngToCell(y, x, resolution), k)));
    const met = [...cells.keys()].filter(
      (n) =>
        boxes[4 * n]! <= east && boxes[4 * n + 1]! <= north && boxes[4 * n + 2]! >= west && boxes[4 * n + 3]! >= south,
    );
    return pointsOf(met);
  };
  return {
    ...indexOver(points, candidates),
    resolution,
    cells,
    of,
    column() {
      const numbers = BigUint64Array.from(cells, (cell) => BigInt(`0x${cell}`));
      const column = new BigUint64Array(of.length);
      for (let i = 0; i < of.length; i++) if (of[i]! >= 0) column[i] = numbers[of[i]!]!;
      return column;
    },
    inCell: (cell) => pointsOf(known([cell])),
    ring: (x, y, k) => pointsOf(known(gridDisk(latLngToCell(y, x, resolution), k))).sort((a, b) => a - b),
    compacted: () => compactCells([...cells]).sort(),
  };
}

/** The points of each cell, cell by cell. */
function membersOf(of: Int32Array, cells: number): { readonly start: Uint32Array; readonly members: Uint32Array } {
  const start = new Uint32Array(cells + 1);
  for (const cell of of) if (cell >= 0) start[cell + 1]!++;
  for (let cell = 0; cell < cells; cell++) start[cell + 1]! += start[cell]!;
  const members = new Uint32Array(start[cells]!);
  const next = start.slice();
  of.forEach((cell, point) => {
    if (cell >= 0) members[next[cell]!++] = point;
  });
  return { start, members };
}

/** West, south, east and north of the points of each cell. */
function boxesOf({ lon, lat }: Points, of: Int32Array, cells: number): Float64Array {
  const boxes = new Float64Array(4 * cells);
  for (let cell = 0; cell < cells; cell++) boxes.set([Infinity, Infinity, -Infinity, -Infinity], 4 * cell);
  of.forEach((cell, i) => {
    if (cell < 0) return;
    boxes[4 * cell] = Math.min(boxes[4 * cell]!, lon[i]!);
    boxes[4 * cell + 1] = Math.min(boxes[4 * cell + 1]!, lat[i]!);
    boxes[4 * cell + 2] = Math.max(boxes[4 * cell + 2]!, lon[i]!);
    boxes[4 * cell + 3] = Math.max(boxes[4 * cell + 3]!, lat[i]!);
  });
  return boxes;
}
