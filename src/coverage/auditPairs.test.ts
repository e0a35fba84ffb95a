import { expect, it } from 'vitest';
import type { Pair, PairEnd } from '../model/pair.ts';
import { auditPairs } from './auditPairs.ts';

const line = (household: string, building: string | null, microgrid: string) => ({
  household,
  building,
  microgrid,
  households: 1,
  unit: null,
  floor: null,
});
const plan = {
  households: [
    line('h1', 'B1', 'g01'),
    line('h2', 'B2', 'g01'),
    line('h3', 'B3', 'g02'),
    line('h4', 'B3', 'g03'),
    line('h5', null, ''),
  ],
};
const building = (id: string): PairEnd => ({ id, what: 'building' });
const household = (id: string): PairEnd => ({ id, what: 'household' });
let row = 0;
const pair = (kind: Pair['kind'], a: PairEnd, b: PairEnd): Pair => ({ kind, a, b, file: 'f.csv', row: ++row });

it('counts the pairs of a plan from its lines alone', () => {
  const { all, kept, broken } = auditPairs(plan, [
    pair('together', building('B1'), household('h2')),
    pair('together', building('B1'), building('B3')),
    pair('apart', building('B1'), building('B3')),
    pair('apart', household('h1'), building('B2')),
    pair('apart', household('h5'), building('B2')),
  ]);
  expect([all, kept]).toEqual([5, 3]);
  expect(broken.map(({ note }) => [note.code, note.args.row, note.args.microgrids])).toEqual([
    ['together-broken', 2, 'g01, g02, g03'],
    ['apart-broken', 4, 'g01'],
  ]);
});
