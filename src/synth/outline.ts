import type { Position } from 'geojson';
import { random } from '../model/random.ts';

/** A county of an outline: polygons as drawn, degrees, WGS 84. */
export interface OutlineCounty {
  readonly code: string;
  readonly name: string;
  readonly polygons: readonly (readonly (readonly Position[])[])[];
}

/** Kilometres east and north of the middle. The coast runs from `a` round the east to `i`. */
const POINTS: Readonly<Record<string, readonly [number, number]>> = {
  a: [-66, 96],
  b: [-26, 106],
  c: [8, 97],
  d: [31, 73],
  e: [47, 44],
  f: [57, 16],
  g: [69, -19],
  h: [80, -58],
  i: [86, -93],
  j: [41, -101],
  k: [2, -97],
  l: [-24, -86],
  m: [-37, -56],
  n: [-49, -24],
  o: [-63, 6],
  p: [-77, 36],
  q: [-79, 66],
  A: [-34, 61],
  B: [6, 57],
  C: [-29, 27],
  D: [17, 24],
  E: [-21, -9],
  F: [14, -13],
  H: [-4, -53],
};

/** An invented city on an invented coast; the codes begin with 3299, which no county bears. */
const COUNTIES: readonly (readonly [string, string, string])[] = [
  ['329901', '云泽区', 'CEFD'],
  ['329902', '望潮区', 'DFgfe'],
  ['329903', '盐浦区', 'FHmlkjihg'],
  ['329921', '苇湖县', 'abAq'],
  ['329922', '鹤滩县', 'bcdBA'],
  ['329923', '长荡县', 'qACp'],
  ['329924', '芦港县', 'ABdeDC'],
  ['329925', '潮平县', 'pCEno'],
  ['329981', '金堰市', 'EFHmn'],
];

const MIDDLE: Position = [120.15, 33.42];
/** Brings the drawing to 17 000 km². */
const SHRINK = 0.869;

/** The outline that the product brings along: drawn for it, its borders roughened by halving (midpoint displacement). */
export function builtInOutline(): OutlineCounty[] {
  return COUNTIES.map(([code, name, ring]) => {
    const corners = [...ring];
    const line = corners.flatMap((corner, i) => edge(corner, corners[(i + 1) % corners.length]!));
    return { code, name, polygons: [[[...line, line[0]!].map(degrees)]] };
  });
}

/** A rough line from one point to the next, without its end; the same whichever way it runs. */
function edge(from: string, to: string): Position[] {
  const [low, high] = from < to ? [from, to] : [to, from];
  const { next } = random(20220601, `${low}${high}`);
  const line: Position[] = [[...POINTS[low]!]];
  const halve = (a: Position, b: Position, depth: number): void => {
    if (depth > 0) {
      const bend = (next() - 0.5) * 0.3;
      const middle: Position = [
        (a[0]! + b[0]!) / 2 - (b[1]! - a[1]!) * bend,
        (a[1]! + b[1]!) / 2 + (b[0]! - a[0]!) * bend,
      ];
      halve(a, middle, depth - 1);
      line.push(middle);
      halve(middle, b, depth - 1);
    }
  };
  const end: Position = [...POINTS[high]!];
  halve(line[0]!, end, 5);
  line.push(end);
  if (low !== from) line.reverse();
  return line.slice(0, -1);
}

function degrees([x, y]: Position): Position {
  const lat = MIDDLE[1]! + (SHRINK * y!) / 110.93;
  return [MIDDLE[0]! + (SHRINK * x!) / (111.32 * Math.cos((lat * Math.PI) / 180)), lat];
}
