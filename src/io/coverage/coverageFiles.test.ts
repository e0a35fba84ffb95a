import { describe, expect, it } from 'vitest';
import { type CoverageTable, FIGURE_NAMES, type Figure, type Hidden } from '../../model/coverage.ts';
import { encodeUtf8 } from '../text/textCoding.ts';
import { coverageCsv } from './coverageFile.ts';
import { coverageHtml } from './coverageHtml.ts';
import { coverageJson } from './coverageJson.ts';
import { readEarlier } from './readEarlier.ts';

const column = (...values: number[]) => Float64Array.from(values);
const figures = Object.fromEntries(FIGURE_NAMES.map((figure) => [figure, column(0, 0, 0)])) as Record<
  Figure,
  Float64Array
>;
const TABLE: CoverageTable = {
  units: [
    { level: 'city', code: 'Y', name: '盐城 <b>', parent: -1 },
    { level: 'grid', code: 'g"1', name: null, parent: 0 },
    { level: 'microgrid', code: 'g101', name: null, parent: 1 },
  ],
  figures: {
    ...figures,
    households: column(1234, 1234, 8),
    area: column(1e6, 1e6, 1e6),
    empty: column(0, 0, 0),
    walk90: column(101.26, 101.26, Number.NaN),
    liaisonsMissing: column(1, 1, 1),
    smoothed: column(1.23456, 1.23456, 0.5),
  },
  change: null,
  gone: [],
  outside: { households: 2, incidents: 3, incidentsWithoutPlace: 4, staffUnassigned: 5, staffUnknown: 6 },
};
const none = Object.fromEntries(FIGURE_NAMES.map((figure) => [figure, new Uint8Array(3)])) as Record<
  Figure,
  Uint8Array
>;
const HIDDEN: Hidden = { ...none, households: Uint8Array.of(0, 0, 1), walk100: Uint8Array.of(1, 1, 1) };
const CONTEXT = { version: '1.0', detour: 1.3, k: null, inputs: [] };
const text = (chunks: Iterable<string>) => [...chunks].join('');

describe('files of a coverage', () => {
  it('csv: unknown and hidden are empty; what it holds can be read back', () => {
    const csv = text(coverageCsv(TABLE, null));
    const [header, city, , microgrid] = csv.split('\n');
    const cell = (line: string, name: string) => line.split(',')[header!.split(',').indexOf(name)];
    expect(cell(city!, 'households')).toBe('1234');
    expect(cell(city!, 'walk_p90_m')).toBe('101.3');
    expect(cell(microgrid!, 'walk_p90_m')).toBe('');
    const earlier = readEarlier({ name: 'coverage.csv', bytes: encodeUtf8(csv) });
    expect(earlier.units[1]).toEqual({ level: 'grid', code: 'g"1' });
    expect([...earlier.figures.households]).toEqual([1234, 1234, 8]);
    expect(earlier.figures.walk90[2]).toBeNaN();
  });

  it('published: no farthest household, distances in steps, no figures of what is outside', () => {
    const csv = text(coverageCsv(TABLE, HIDDEN));
    expect(csv).not.toMatch(/walk_p100_m|households_measured/);
    expect(csv.split('\n')[3]).toMatch(/^microgrid,g101,,"g""1",0,0,,/);
    expect(csv).toContain(',150,');
    const json = JSON.parse(text(coverageJson(TABLE, HIDDEN, { ...CONTEXT, k: 10 })));
    expect(json).toMatchObject({ parameters: { published: true, k: 10 }, outside: null });
    expect(json.units[2].households).toBeNull();
    expect(text(coverageHtml(TABLE, HIDDEN, { ...CONTEXT, k: 10 }, 'en'))).toContain('Counts of 1 to 9 are hidden');
  });

  it('page: says all in one language, runs nothing, loads nothing, and texts are never markup', () => {
    const en = text(coverageHtml(TABLE, null, CONTEXT, 'en'));
    const zh = text(coverageHtml(TABLE, null, CONTEXT, 'zh'));
    expect(en).toContain('盐城 &#60;b&#62;');
    expect(en).not.toMatch(/<script|http:|https:|<b>/);
    expect(en).toContain('Micro-grids with a gap (1 of 1)');
    expect(zh).toContain('区不漏格');
    expect(zh).toContain('有缺口的微网格（共 1 个，列出 1 个）');
    expect(en.replaceAll(/盐城/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
    expect(text(coverageHtml(TABLE, null, CONTEXT, 'en'))).toBe(en);
  });
});
