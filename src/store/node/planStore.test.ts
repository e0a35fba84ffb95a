import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { town } from '../../../fixtures/audit/town.ts';
import { toStored } from '../../io/plan/toStored.ts';
import { InputError } from '../../model/error.ts';
import { checkOutput, readPlanFrom, writePlanTo } from './planStore.ts';

const plan = toStored(town().plan);
const other = { ...plan, parameters: { ...plan.parameters, seed: 2 } };
const soft = { force: false };
const force = { force: true };
let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'gridloom-test-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.note.code;
    throw error;
  }
  return null;
};

describe.each(['plan', '方案.gpkg'])('a plan written as %s', (name) => {
  it('is read back equal, and leaves nothing beside it', () => {
    const out = join(folder, 'deep', name);
    writePlanTo(out, plan, [], soft);
    expect(readPlanFrom(out)).toEqual(plan);
    expect(fs.readdirSync(join(folder, 'deep'))).toEqual([name]);
  });

  it('is replaced only when forced', () => {
    const out = join(folder, name);
    writePlanTo(out, plan, [], soft);
    expect(codeOf(() => checkOutput(out, soft))).toBe('out-exists');
    expect(codeOf(() => writePlanTo(out, other, [], soft))).toBe('out-exists');
    expect(readPlanFrom(out)).toEqual(plan);
    checkOutput(out, force);
    writePlanTo(out, other, [], force);
    expect(readPlanFrom(out)).toEqual(other);
    expect(fs.readdirSync(folder)).toEqual([name]);
  });

  it('goes through a link, which stays', () => {
    const real = join(folder, `real-${name}`);
    writePlanTo(real, plan, [], soft);
    fs.symlinkSync(real, join(folder, name));
    writePlanTo(join(folder, name), other, [], force);
    expect(readPlanFrom(real)).toEqual(other);
    expect(fs.lstatSync(join(folder, name)).isSymbolicLink()).toBe(true);
  });

  it('of no grid at all is read back', () => {
    const empty = toStored({ ...town().plan, grids: [], microgrids: [], households: [] });
    const out = join(folder, name);
    writePlanTo(out, empty, [], soft);
    expect(readPlanFrom(out)).toEqual(empty);
  });

  it('that is not there is named', () => {
    expect(codeOf(() => readPlanFrom(join(folder, name)))).toBe('plan-missing');
  });
});

describe('a folder', () => {
  it('takes more files, and the plan is the same with them', () => {
    const out = join(folder, 'plan');
    writePlanTo(out, plan, [{ name: 'report.html', chunks: ['<p>', '</p>'] }], soft);
    expect(fs.readFileSync(join(out, 'report.html'), 'utf8')).toBe('<p></p>');
    writePlanTo(out, other, [], force);
    expect(fs.readdirSync(out).sort()).toEqual(['households.csv', 'microgrids.geojson', 'report.json']);
  });

  it('that is empty is used; one with foreign files never, forced or not', () => {
    const out = join(folder, 'plan');
    fs.mkdirSync(out);
    writePlanTo(out, plan, [], soft);
    fs.writeFileSync(join(out, 'thesis.docx'), '');
    expect(codeOf(() => writePlanTo(out, other, [], force))).toBe('out-foreign');
    expect(fs.readdirSync(out)).toContain('thesis.docx');
    expect(readPlanFrom(out)).toEqual(plan);
  });

  it('cannot be written where a file is', () => {
    fs.writeFileSync(join(folder, 'plan'), 'text');
    expect(codeOf(() => checkOutput(join(folder, 'plan'), force))).toBe('out-is-file');
    expect(codeOf(() => readPlanFrom(join(folder, 'plan')))).toBe('plan-foreign');
  });

  it('without a report is no plan', () => {
    expect(codeOf(() => readPlanFrom(folder))).toBe('plan-missing');
  });
});

describe('a GeoPackage', () => {
  it('has the marks of the standard and the same bytes each time', () => {
    const first = join(folder, 'a.gpkg');
    writePlanTo(first, plan, [], soft);
    writePlanTo(join(folder, 'b.gpkg'), toStored(town().plan), [], soft);
    const bytes = fs.readFileSync(first);
    expect(bytes.subarray(68, 72).toString('latin1')).toBe('GPKG');
    expect(bytes.readUInt32BE(60)).toBe(10300);
    expect(fs.readFileSync(join(folder, 'b.gpkg')).equals(bytes)).toBe(true);
  });

  it('is read where the reader may not write', () => {
    const out = join(folder, 'plan.gpkg');
    writePlanTo(out, plan, [], soft);
    fs.mkdirSync(`${out}.lock`); // the driver's lock, left by a killed reader
    expect(readPlanFrom(out)).toEqual(plan);
  });

  it('never replaces a foreign file or one that is in use', () => {
    const out = join(folder, 'plan.gpkg');
    fs.writeFileSync(out, 'not a database');
    expect(codeOf(() => checkOutput(out, force))).toBe('out-foreign-file');
    expect(codeOf(() => readPlanFrom(out))).toBe('plan-foreign');
    fs.rmSync(out);
    writePlanTo(out, plan, [], soft);
    fs.writeFileSync(`${out}-wal`, 'x');
    expect(codeOf(() => checkOutput(out, force))).toBe('out-busy');
  });

  it('that is cut short is named', () => {
    const out = join(folder, 'plan.gpkg');
    writePlanTo(out, plan, [], soft);
    fs.truncateSync(out, 20_000);
    expect(codeOf(() => readPlanFrom(out))).toBe('geopackage-broken');
  });
});
