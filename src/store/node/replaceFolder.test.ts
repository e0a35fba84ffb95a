import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { town } from '../../../fixtures/audit/town.ts';
import { DISK, type Disk } from '../../io/node/disk.ts';
import { toStored } from '../../io/plan/toStored.ts';
import { InputError } from '../../model/error.ts';
import { readPlanFrom, writePlanTo } from './planStore.ts';
import { undoInterrupted } from './undoInterrupted.ts';

const before = toStored(town().plan);
const after = { ...before, parameters: { ...before.parameters, seed: 2 } };
let folder = '';
let out = '';

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'gridloom-test-'));
  out = join(folder, 'plan');
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

/** A disk whose process is killed before the call of that number: nothing happens any more from there on. */
function killedAt(calls: number): { readonly disk: Disk; readonly alive: () => boolean } {
  let left = calls;
  const disk = Object.fromEntries(
    Object.entries(DISK_CALLS).map(([name, call]) => [
      name,
      (...args: never[]) => {
        if (left-- <= 0) throw new Error('killed');
        return (call as (...all: never[]) => unknown)(...args);
      },
    ]),
  ) as unknown as Disk;
  return { disk, alive: () => left >= 0 };
}

const DISK_CALLS = {
  openSync: DISK.openSync,
  writeSync: DISK.writeSync,
  fsyncSync: DISK.fsyncSync,
  closeSync: DISK.closeSync,
  renameSync: DISK.renameSync,
  mkdirSync: DISK.mkdirSync,
  rmSync: DISK.rmSync,
  rmdirSync: DISK.rmdirSync,
  readdirSync: DISK.readdirSync,
  statSync: DISK.statSync,
  chmodSync: DISK.chmodSync,
  realpathSync: DISK.realpathSync,
};

/** Runs with a kill before each call in turn, until a run gets through. */
function killEverywhere(look: (calls: number) => void): number {
  for (let calls = 0; calls < 1000; calls++) {
    const { disk, alive } = killedAt(calls);
    try {
      writePlanTo(out, after, [], { force: true }, disk);
    } catch (error) {
      if (alive()) throw error;
    }
    if (alive()) return calls;
    look(calls);
  }
  throw new Error('the run never ended');
}

describe('a run that is killed at any moment', () => {
  it('leaves the old plan or the new one, and the next run cleans up', () => {
    writePlanTo(out, before, [], { force: false });
    let old = 0;
    const calls = killEverywhere((at) => {
      const found = readPlanFrom(out).parameters.seed;
      expect([1, 2], `killed before call ${at}`).toContain(found);
      // In its own place the folder is whole or absent; absent for one moment only.
      if (found === 1) old++;
      writePlanTo(out, before, [], { force: true });
      expect(readPlanFrom(out)).toEqual(before);
      expect(fs.readdirSync(folder)).toEqual(['plan']);
    });
    expect(old).toBeGreaterThan(10);
    expect(old).toBeLessThan(calls);
    expect(readPlanFrom(out)).toEqual(after);
  });

  it('is put right also when someone made the folder again', () => {
    writePlanTo(out, before, [], { force: true });
    let lost = 0;
    killEverywhere(() => {
      if (!fs.existsSync(out)) {
        lost++;
        fs.mkdirSync(out);
      }
      expect([1, 2]).toContain(readPlanFrom(out).parameters.seed);
      writePlanTo(out, before, [], { force: true });
    });
    expect(lost).toBe(1);
  });

  it('leaves no folder where none was, or the whole one', () => {
    killEverywhere(() => {
      if (fs.existsSync(out)) expect(readPlanFrom(out)).toEqual(after);
      fs.rmSync(out, { recursive: true, force: true });
    });
    expect(fs.readdirSync(folder)).toEqual(['plan']);
  });
});

describe('a run that fails', () => {
  const failing = (call: keyof Disk, code: string, nth = 1): Disk => {
    let left = nth;
    const fail = (...args: never[]) => {
      if (--left === 0) throw Object.assign(new Error(code), { code });
      return (DISK_CALLS[call] as (...all: never[]) => unknown)(...args);
    };
    return { ...DISK_CALLS, [call]: fail } as unknown as Disk;
  };

  it.each([
    ['the disk is full', 'writeSync', 'ENOSPC', 2, 'disk-full'],
    ['the flush finds the disk full', 'fsyncSync', 'ENOSPC', 1, 'disk-full'],
    ['no file may be made', 'openSync', 'EACCES', 1, 'not-writable'],
    ['the folder around is closed', 'mkdirSync', 'EACCES', 2, 'out-not-replaceable'],
    ['the folder is a mount point', 'renameSync', 'EBUSY', 1, 'out-not-replaceable'],
    ['the second rename fails', 'renameSync', 'EIO', 2, 'not-writable'],
  ] as const)('because %s says so, changes nothing and leaves nothing', (_, call, code, nth, expected) => {
    writePlanTo(out, before, [], { force: false });
    let fault: unknown;
    try {
      writePlanTo(out, after, [], { force: true }, failing(call, code, nth));
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(InputError);
    expect((fault as InputError).note).toMatchObject({ code: expected, args: { path: out } });
    expect(readPlanFrom(out)).toEqual(before);
    expect(fs.readdirSync(folder)).toEqual(['plan']);
  });

  it('because of our own fault passes the fault on', () => {
    const extra = {
      name: 'report.html',
      chunks: (function* () {
        yield 'half';
        throw new TypeError('ours');
      })(),
    };
    expect(() => writePlanTo(out, before, [extra], { force: false })).toThrow(TypeError);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('because its user ended it is cleaned up after', () => {
    writePlanTo(out, before, [], { force: false });
    for (let calls = 5; ; calls++) {
      const { disk, alive } = killedAt(calls);
      try {
        writePlanTo(out, after, [], { force: true }, disk);
        break;
      } catch {
        expect(alive()).toBe(false);
      }
      undoInterrupted(out);
      expect([1, 2]).toContain(readPlanFrom(out).parameters.seed);
      expect(fs.readdirSync(folder)).toEqual(['plan']);
    }
    undoInterrupted(join(folder, 'no', 'such'));
  });

  it('leaves alone what another living run has under way', () => {
    const foreign = join(folder, `.plan.gridloom-${process.ppid}-new`);
    const dead = join(folder, '.plan.gridloom-999999999-new');
    for (const path of [foreign, dead]) fs.mkdirSync(path);
    writePlanTo(out, before, [], { force: false });
    expect(fs.existsSync(foreign)).toBe(true);
    expect(fs.existsSync(dead)).toBe(false);
  });
});
