import { describe, expect, it } from 'vitest';
import { town } from '../../../fixtures/audit/town.ts';
import type { InputError } from '../../model/error.ts';
import type { PlanFile } from './planFile.ts';
import { planFiles, readPlan, storedPlanFiles, timingFile } from './planFiles.ts';
import { toStored } from './toStored.ts';

const texts = (files: readonly PlanFile[]) =>
  Object.fromEntries(files.map(({ name, chunks }) => [name, [...chunks].join('')]));

const read = (files: Readonly<Record<string, string>>, size = 1 << 20) =>
  readPlan(
    Object.entries(files).map(([name, text]) => ({
      name,
      chunks: Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size)),
    })),
  );

const faultOf = (files: Readonly<Record<string, string>>) => {
  try {
    read(files);
  } catch (error) {
    return (error as InputError).note;
  }
  return null;
};

describe('the files of a plan', () => {
  const { plan } = town();
  const files = texts(planFiles(plan));

  it('are read back as what was written, however they come in pieces', () => {
    const stored = toStored(plan);
    expect(read(files)).toEqual(stored);
    for (const size of [1, 7, 64]) expect(read(files, size)).toEqual(stored);
    expect(texts(storedPlanFiles(read(files)))).toEqual(files);
  });

  it('are the same bytes each time', () => {
    expect(texts(planFiles(town().plan))).toEqual(files);
  });

  it('hold the properties of the contract, and coordinates of at most seven decimals', () => {
    const collection = JSON.parse(files['microgrids.geojson']!);
    expect(Object.keys(collection.features[2].properties)).toEqual(
      'code grid households people buildings status reason stack compactness border_on_barrier detached'.split(' '),
    );
    expect(collection.features[2].properties.stack).toEqual({
      building: 'tower',
      units: null,
      floors: [1, 8],
      equal_parts: false,
    });
    expect(collection.bbox).toEqual([120.15, 33.35, 120.156, 33.352]);
    expect(files['microgrids.geojson']).not.toMatch(/\d\.\d{8}|\.\d*0[,\]]/);
    expect(collection.features[6].geometry.type).toBe('MultiPolygon');
  });

  it('give a line for every part of a row, in input order', () => {
    const lines = files['households.csv']!.split('\n');
    expect(lines[0]).toBe('household,microgrid,households,building,unit,floor');
    expect(lines.filter((line) => line.startsWith('tower-0,'))).toEqual([
      'tower-0,32090000000100103,80,tower,,1-8',
      'tower-0,32090000000100104,80,tower,,9-16',
    ]);
    expect(lines.at(-2)).toBe('away,,2,,,');
  });

  it('have a report with counts, totals and notes in the language of the plan, and no time in it', () => {
    const report = JSON.parse(files['report.json']!);
    expect(report.counts).toMatchObject({ grids: 2, microgrids: 9, ok: 8, undersize: 1, households_outside: 2 });
    expect(report.violation).toBe(30);
    expect(report.grids[0]).toMatchObject({ households: 420, objective: 1.234568, bound: 1.2, inner_border: 1200.77 });
    expect(report.rejected[0]).toMatchObject({ file: '住户.csv', row: 7, code: 'piece-too-small' });
    expect(report.notes[0].text).toContain('少于下限');
    expect(JSON.parse(texts(planFiles(plan, 'en'))['report.json']!).notes[0].text).toContain('fewer than the minimum');
    expect(files['report.json']).not.toContain('milliseconds');
  });

  it('keep awkward texts', () => {
    const awkward = { ...plan, households: plan.households.map((line) => ({ ...line, unit: '1单元,"东"\n侧 ' })) };
    for (const size of [1, 5, 1000])
      expect(read(texts(planFiles(awkward)), size).households[3]?.unit).toBe('1单元,"东"\n侧 ');
  });

  it('write the times of a run apart', () => {
    const timing = {
      milliseconds: 12,
      phases: [{ phase: 'read', milliseconds: 3 }],
      grids: [{ grid: '1', milliseconds: 2 }],
      peakMemory: null,
    };
    const { name, chunks } = timingFile(timing);
    expect(name).toBe('timing.json');
    expect(JSON.parse([...chunks].join(''))).toEqual({
      milliseconds: 12,
      peak_memory: null,
      phases: timing.phases,
      grids: timing.grids,
    });
  });

  it('are read when another program has laid out the GeoJSON anew', () => {
    const again = JSON.stringify(JSON.parse(files['microgrids.geojson']!), null, 2);
    expect(read({ ...files, 'microgrids.geojson': again })).toEqual(toStored(plan));
  });
});

describe('broken files of a plan', () => {
  const files = texts(planFiles(town().plan));
  const geojson = files['microgrids.geojson']!;
  const csv = files['households.csv']!;
  const report = files['report.json']!;

  it.each([
    ['a missing file', { 'report.json': report, 'microgrids.geojson': geojson }, 'plan-file-missing'],
    ['a report of another program', { ...files, 'report.json': '{"format":"else"}' }, 'plan-foreign'],
    ['an empty report', { ...files, 'report.json': '' }, 'plan-file-broken'],
    ['a list as report', { ...files, 'report.json': '[]' }, 'plan-field-wrong'],
    ['a later layout', { ...files, 'report.json': report.replace('plan 1', 'plan 2') }, 'plan-layout-unknown'],
    ['a report without seed', { ...files, 'report.json': report.replace('"seed"', '"sow"') }, 'plan-field-wrong'],
    ['a feature cut short', { ...files, 'microgrids.geojson': geojson.slice(0, 900) }, 'plan-file-broken'],
    [
      'a feature missing at the end',
      { ...files, 'microgrids.geojson': `${geojson.split('\n').slice(0, 4).join('\n')}\n` },
      'plan-file-cut',
    ],
    [
      'a point for a micro-grid',
      { ...files, 'microgrids.geojson': geojson.replace('"Polygon"', '"Point"') },
      'plan-field-wrong',
    ],
    ['a ring of three', { ...files, 'microgrids.geojson': ringOfThree(geojson) }, 'plan-field-wrong'],
    ['other columns', { ...files, 'households.csv': csv.replace('unit', '单元') }, 'plan-header-wrong'],
    ['an empty table', { ...files, 'households.csv': '' }, 'plan-header-wrong'],
    ['a field too many', { ...files, 'households.csv': csv.replace('\n', '\n,') }, 'plan-line-wrong'],
    ['a broken count', { ...files, 'households.csv': csv.replace(',5,', ',-5,') }, 'plan-line-wrong'],
    ['an open quote', { ...files, 'households.csv': `${csv}"a,b,1,,,\n` }, 'plan-line-wrong'],
  ])('%s is named', (_, broken, code) => {
    expect(faultOf(broken as Record<string, string>)?.code).toBe(code);
  });

  it('are named with the line', () => {
    expect(faultOf({ ...files, 'households.csv': csv.replace('away,,2', 'away,,two') })?.args).toEqual({
      file: 'households.csv',
      line: csv.split('\n').length - 1,
    });
  });
});

function ringOfThree(geojson: string): string {
  const collection = JSON.parse(geojson);
  collection.features[0].geometry.coordinates[0].length = 3;
  return JSON.stringify(collection);
}
