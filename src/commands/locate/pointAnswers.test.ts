import { expect, it } from 'vitest';
import type { AskedRow } from '../../io/augment/answer.ts';
import type { StoredMicroGrid } from '../../model/storedPlan.ts';
import { flattened } from './openMicrogrids.ts';
import { PointAnswers } from './pointAnswers.ts';

/** Squares of a thousandth of a degree side by side, from west to east; a stack stands on the ground of its square. */
function square(code: string, column: number, floors: readonly [number, number] | null = null): StoredMicroGrid {
  const [w, s] = [120 + column / 1000, 33];
  const ring = [
    [w, s],
    [w + 0.001, s],
    [w + 0.001, s + 0.001],
    [w, s + 0.001],
    [w, s],
  ];
  const stack = floors && { building: 'T', units: null, floors, equalParts: false };
  const ground = { type: 'Polygon' as const, coordinates: [ring] };
  return { code, grid: 'G', stack, ground } as unknown as StoredMicroGrid;
}

const row = (cells: Readonly<Record<string, string>>, header: readonly string[]): AskedRow => ({
  text: (column) => cells[header[column]!] ?? '',
  decimal: (column) => Number.parseFloat(cells[header[column]!] ?? ''),
});

function ask(plan: readonly StoredMicroGrid[], ...rows: readonly Readonly<Record<string, string>>[]) {
  const options = {
    file: 'f',
    map: new Map(),
    datum: null,
    liaisons: new Map([['G01', 'p7']]),
    addressColumns: [],
    listed: 2,
  };
  const answers = new PointAnswers(flattened(plan), options);
  const header = ['lon', 'lat', 'floor'];
  answers.begin(header);
  rows.forEach((cells, i) => {
    answers.ask(row(cells, header), i + 2);
  });
  const given = answers.answer((i) => row(rows[i]!, header));
  return { counts: answers.counts, unlocatable: answers.unlocatable, told: rows.map((_, i) => given.of(i)) };
}

it('a border belongs to the lower code, of a stack its lowest floors, whichever side they stand on', () => {
  // West a plain one, east a stack whose upper floors have the lower code; and once more with codes the other way round.
  const plans = [
    [square('G01', 0), square('G02', 1, [6, 9]), square('G03', 1, [1, 5])],
    [square('G03', 0), square('G01', 1, [6, 9]), square('G02', 1, [1, 5])],
  ];
  const border = { lon: '120.001', lat: '33.0005' };
  expect(ask(plans[0]!, border).told[0]!.slice(0, 3)).toEqual(['G', 'G01', 'p7']);
  const other = ask(plans[1]!, border);
  expect(other.told[0]![1]).toBe('G02');
  expect(other.told[0]![4]).toBe('G01');
  expect(other.counts.ambiguous).toBe(1);
});

it('tells floors apart, and the metres to the nearest for a point outside', () => {
  const plan = [square('G01', 0), square('G02', 1, [6, 9]), square('G03', 1, [1, 5])];
  const inside = { lon: '120.0015', lat: '33.0005' };
  const { told, counts } = ask(
    plan,
    { ...inside, floor: '7' },
    { ...inside, floor: '2' },
    { lon: '119.999', lat: '33.0005' },
    { lon: 'x', lat: '33' },
  );
  expect(told.map((texts) => texts[1])).toEqual(['G02', 'G03', '', '']);
  // A thousandth of a degree of longitude at 33° N: 93.4 m.
  expect(Number(told[2]![3])).toBeCloseTo(93.4, 0);
  expect(counts).toMatchObject({ rows: 4, located: 2, outside: 1, unlocatable: 1, ambiguous: 0 });
});

it('lists rows without a place with the reason, as many as are asked for', () => {
  const { counts, unlocatable } = ask(
    [square('G01', 0)],
    { lon: ' ', lat: '33' },
    { lon: '120', lat: '95' },
    { lon: 'x', lat: '33' },
  );
  expect(counts.unlocatable).toBe(3);
  expect([...unlocatable.csv()].join('')).toBe('line,reason\n2,missing\n3,out of range\n');
  expect(unlocatable.first(1)).toEqual([2]);
  const [bad] = [ask([square('G01', 0)], { lon: 'x', lat: '33' })];
  expect([...bad.unlocatable.csv()].join('')).toContain('2,not a number');
});
