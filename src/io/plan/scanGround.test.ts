import type { MultiPolygon, Polygon, Position } from 'geojson';
import { expect, it } from 'vitest';
import { FlatGround } from '../../geometry/flatGround.ts';
import { random } from '../../model/random.ts';
import { geometryText } from './microgridsFile.ts';
import { scanGround } from './scanGround.ts';

const draw = random(1, 'grounds');
const ring = (): Position[] =>
  Array.from({ length: 4 + draw.below(9) }, () => [
    Number((360 * draw.next() - 180).toFixed(draw.below(9))),
    Number((180 * draw.next() - 90).toFixed(7)),
  ]);
const rings = () => Array.from({ length: 1 + draw.below(3) }, ring);

function scanned(text: string): FlatGround | null {
  const out = new FlatGround();
  out.push(1, 2);
  return scanGround(text, 0, out) ? out : null;
}

it('reads what is written, number by number', () => {
  for (let round = 0; round < 500; round++) {
    const ground: Polygon | MultiPolygon =
      round % 2 === 0
        ? { type: 'Polygon', coordinates: rings() }
        : { type: 'MultiPolygon', coordinates: Array.from({ length: 1 + draw.below(3) }, rings) };
    const text = geometryText(ground);
    const [own, parsed] = [scanned(`${text}}`)!, new FlatGround()];
    parsed.take(JSON.parse(text));
    expect([...own.vertices.subarray(0, own.length)]).toEqual([...parsed.vertices.subarray(0, parsed.length)]);
    expect([own.ringEnd, own.pieceEnd]).toEqual([parsed.ringEnd, parsed.pieceEnd]);
  }
});

it.each([
  ['a blank', '{"type":"Polygon","coordinates":[[[0, 0],[1,0],[1,1],[0,0]]]}}'],
  ['an exponent', '{"type":"Polygon","coordinates":[[[1e-9,0],[1,0],[1,1],[0,0]]]}}'],
  ['a height', '{"type":"Polygon","coordinates":[[[0,0,5],[1,0,5],[1,1,5],[0,0,5]]]}}'],
  ['more than 15 digits', '{"type":"Polygon","coordinates":[[[0.1234567890123456,0],[1,0],[1,1],[0,0]]]}}'],
  ['too few positions', '{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]}}'],
  ['a member more', '{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]],"bbox":[0,0,1,1]}}'],
  ['a cut line', '{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]'],
  ['no digits', '{"type":"Polygon","coordinates":[[[-,0],[1,0],[1,1],[0,0]]]}}'],
  ['half a number', '{"type":"Polygon","coordinates":[[[1.,0],[1,0],[1,1],[.5,0]]]}}'],
  ['an empty list', '{"type":"MultiPolygon","coordinates":[]}}'],
  ['another geometry', '{"type":"Point","coordinates":[0,0]}}'],
])('leaves %s to the parser', (_, text) => {
  expect(scanned(text)).toBeNull();
});
