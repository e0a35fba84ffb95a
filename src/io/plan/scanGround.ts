import type { FlatGround } from '../../geometry/flatGround.ts';

/** Powers of ten that a double holds exactly. */
const POWERS = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));
/** Most digits that a double holds for certain. */
const DIGITS = 15;
const LEAST_POSITIONS = 4;
const [OPEN, CLOSE, COMMA, MINUS, POINT, ZERO] = [91, 93, 44, 45, 46, 48];
const BEGIN = { Polygon: '{"type":"Polygon","coordinates":', MultiPolygon: '{"type":"MultiPolygon","coordinates":' };

/** Where the scan is in the text; −1 once it has met what it does not know. */
let at = -1;

/**
 * Reads the geometry that `geometryText` wrote, from `from` to the end of the text but for the `}` of its feature, straight into
 * numbers, without an array a position. False for anything that is written otherwise, which may still be a ground (blanks,
 * exponents, heights, more than 15 digits): the caller parses it as JSON. Numbers are exactly those that `Number` gives: one
 * division of two exact doubles is correctly rounded (W. D. Clinger 1990, How to read floating point numbers accurately).
 */
export function scanGround(text: string, from: number, out: FlatGround): boolean {
  out.clear();
  if (text.startsWith(BEGIN.Polygon, from)) {
    at = from + BEGIN.Polygon.length;
    scanRings(text, out);
  } else if (text.startsWith(BEGIN.MultiPolygon, from)) {
    at = from + BEGIN.MultiPolygon.length;
    expect(text, OPEN);
    do scanRings(text, out);
    while (goesOn(text));
  } else return false;
  return at >= 0 && at === text.length - 2 && text.endsWith('}}');
}

function scanRings(text: string, out: FlatGround): void {
  expect(text, OPEN);
  do scanRing(text, out);
  while (goesOn(text));
  out.endPiece();
}

function scanRing(text: string, out: FlatGround): void {
  const begin = out.length;
  expect(text, OPEN);
  do {
    expect(text, OPEN);
    const x = scanNumber(text);
    expect(text, COMMA);
    const y = scanNumber(text);
    expect(text, CLOSE);
    if (at >= 0) out.push(x, y);
  } while (goesOn(text));
  if (out.length - begin < 2 * LEAST_POSITIONS) at = -1;
  out.endRing();
}

function expect(text: string, code: number): void {
  if (at >= 0) at = text.charCodeAt(at) === code ? at + 1 : -1;
}

/** Whether a comma follows; otherwise the list is closed. */
function goesOn(text: string): boolean {
  if (at < 0) return false;
  if (text.charCodeAt(at) === COMMA) {
    at++;
    return true;
  }
  expect(text, CLOSE);
  return false;
}

function scanNumber(text: string): number {
  if (at < 0) return Number.NaN;
  const negative = text.charCodeAt(at) === MINUS;
  if (negative) at++;
  const begin = at;
  let point = -1;
  let value = 0;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else if (code === POINT && point < 0) point = at;
    else break;
  }
  const digits = at - begin - (point < 0 ? 0 : 1);
  if (digits === 0 || digits > DIGITS || point === begin || point === at - 1) {
    at = -1;
    return Number.NaN;
  }
  if (point >= 0) value /= POWERS[at - point - 1]!;
  return negative ? -value : value;
}
