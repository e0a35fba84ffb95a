import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Building } from '../../model/building.ts';
import type { Grid } from '../../model/grid.ts';
import { DEFAULT_LIMITS, DEFAULT_WEIGHTS } from '../../model/limits.ts';
import { note } from '../../model/note.ts';
import type { GridRow, MicroGrid, Plan } from '../../model/plan.ts';
import { rowsOf } from './columns.ts';
import type { PageData, PageFile } from './pageData.ts';
import type { ReportContext } from './pageDrawing.ts';
import { reportHtml } from './reportHtml.ts';

const EVIL = '</script><img src=x onerror=alert(1)>\u2028';

const square = (west: number, south: number, side: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
});

const grid: Grid = {
  code: '990000000001001',
  name: EVIL,
  community: '990000000001',
  kind: null,
  min: null,
  max: null,
  ground: { type: 'MultiPolygon', coordinates: [square(120, 33, 0.002).coordinates] },
};

const row: GridRow = {
  grid: grid.code,
  name: grid.name,
  community: grid.community,
  kind: null,
  limits: DEFAULT_LIMITS,
  households: 110,
  people: 300,
  buildings: 2,
  sites: 2,
  microgrids: 2,
  ok: 1,
  violation: 10,
  objective: 1.25,
  terms: { compact: 1, border: 0.2, severed: 0, balance: 0.2, moved: 0 },
  bound: 1.2,
  gap: 0.04,
  innerBorder: 200,
  innerBarrier: 100,
  inputHash: '',
  status: 'infeasible',
  notes: [],
};

const microgrid: MicroGrid = {
  code: '99000000000100101',
  grid: grid.code,
  households: 70,
  people: 200,
  buildings: 1,
  status: 'ok',
  reason: null,
  stack: null,
  compactness: 0.5,
  borderOnBarrier: 0.25,
  detached: false,
  ground: square(120, 33, 0.001),
};

const building: Building = {
  id: EVIL,
  ground: { type: 'MultiPolygon', coordinates: [square(120.0002, 33.0002, 0.0002).coordinates] },
  floors: 6,
  units: 2,
  households: null,
};

const plan: Plan = {
  parameters: {
    limits: DEFAULT_LIMITS,
    weights: DEFAULT_WEIGHTS,
    seed: 1,
    effort: 'normal',
    smallPieces: 'join',
    crs: 'wgs84',
    codePattern: '{grid}{number:2}',
    lang: 'en',
    version: '0.1.0',
  },
  inputs: [{ role: 'grids', file: EVIL, bytes: 10, sha256: '00' }],
  grids: [row],
  microgrids: [
    microgrid,
    {
      ...microgrid,
      code: '99000000000100102',
      households: 40,
      people: 100,
      status: 'undersize',
      reason: note('granularity', { households: 40, min: 50, max: 100 }),
      borderOnBarrier: 0.75,
      ground: square(120.001, 33, 0.001),
    },
  ],
  households: [
    {
      household: 'secret-row-1',
      microgrid: '99000000000100101',
      households: 70,
      building: EVIL,
      unit: '1',
      floor: '3',
    },
    { household: 'secret-row-2', microgrid: '', households: 2, building: null, unit: null, floor: null },
  ],
  rejections: [{ file: EVIL, row: 7, reason: note('no-household') }],
  repairs: [],
  notes: [],
};

const context: ReportContext = {
  grids: [grid],
  buildings: [building],
  barriers: [
    {
      line: [
        [120, 33],
        [120.002, 33.002],
      ],
      class: 'primary',
      strength: 0.8,
    },
    {
      line: [
        [120, 33.001],
        [120.002, 33.001],
      ],
      class: 'footway',
      strength: 0.1,
    },
  ],
};

const page = (lang: 'en' | 'zh' = 'en', budget?: number) => [...reportHtml(plan, context, lang, budget)].join('');
const dataOf = (html: string): PageData => {
  const file: PageFile = JSON.parse(/<script type="application\/json" id="plan">([\s\S]*?)<\/script>/.exec(html)![1]!);
  return { ...file, grids: rowsOf(file.grids), microgrids: rowsOf(file.microgrids), barriers: rowsOf(file.barriers) };
};

describe('reportHtml', () => {
  it('gives the same bytes for the same plan', () => {
    expect(page()).toBe(page());
  });

  it('keeps names of the data from being markup', () => {
    const html = page();
    expect(html).not.toContain('onerror=alert(1)>');
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(dataOf(html).grids[0]!.name).toBe(EVIL);
    expect(dataOf(html).buildings.id).toEqual([EVIL]);
  });

  it('lets only its own script and style run, and loads nothing', () => {
    const html = page();
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
    expect(policy).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'/);
    expect(policy).not.toContain('unsafe');
    expect(html.replace(/http:\/\/www\.w3\.org\/2000\/svg/g, '')).not.toMatch(/https?:\/\//);
  });

  it('tells the headline figures', () => {
    expect(dataOf(page()).figures).toEqual({
      grids: 1,
      setAside: 0,
      microgrids: 2,
      households: 112,
      people: 300,
      householdsOk: 70,
      householdsOutside: 2,
      compactness: 0.5,
      borderOnBarrier: 0.5,
      exceptions: 1,
      remarks: 0,
      liaisons: 2,
      volunteers: 4,
    });
  });

  it('carries sums, but no row of the households', () => {
    const html = page();
    expect(html).not.toContain('secret-row');
    expect(dataOf(html).buildings.households).toEqual([70]);
  });

  it('holds both languages and opens in the asked one', () => {
    expect(page('zh')).toContain('<html lang="zh-CN">');
    const data = dataOf(page('zh'));
    expect(data.lang).toBe('zh');
    expect(data.notes[data.microgrids[1]!.reason]!.text).toHaveLength(2);
    expect(data.words.title).toEqual(['Micro-grid plan', '微网格划分方案']);
  });

  it('leaves out buildings, then small streets, then detail where a city exceeds the budget', () => {
    const omitted = (budget: number) => dataOf(page('en', budget)).omitted;
    expect(omitted(1e6)).toEqual([]);
    expect(omitted(180)).toEqual(['omitted-buildings']);
    expect(omitted(0)).toEqual(['omitted-buildings', 'omitted-minor-barriers', 'omitted-detail']);
    const least = dataOf(page('en', 0));
    expect(least.buildings.id).toEqual([]);
    expect(least.barriers.map((barrier) => barrier.class)).toEqual(['primary']);
    expect(least.unitsPerDegree).toBe(1e5);
  });

  it('makes a page of an empty plan', () => {
    const empty = { ...plan, grids: [], microgrids: [], households: [], rejections: [] };
    const html = [...reportHtml(empty, { grids: [], buildings: [], barriers: [] }, 'en')].join('');
    expect(dataOf(html).figures.compactness).toBeNull();
  });
});
