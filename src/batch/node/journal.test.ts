import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, DEFAULT_WEIGHTS } from '../../model/limits.ts';
import type { BatchKey } from '../batch.ts';
import type { GridRecord } from '../gridRecord.ts';
import { Journal, journalPath, leftJournal } from './journal.ts';
import { recordToBytes } from './recordBytes.ts';

let folder: string;
let out: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'gridloom-'));
  out = join(folder, 'plan');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const key: BatchKey = {
  command: 'partition',
  version: '1.0.0',
  parameters: {
    limits: DEFAULT_LIMITS,
    weights: DEFAULT_WEIGHTS,
    seed: 1,
    effort: 'fast',
    smallPieces: 'join',
    crs: 'wgs84',
    codePattern: '{grid}{number:2}',
    lang: 'zh',
    version: '1.0.0',
  },
  inputs: [{ role: 'grids', file: '网格.geojson', bytes: 3, sha256: 'aa' }],
  others: { 'together-through': 'false' },
};

function record(grid: number): GridRecord {
  return {
    row: { grid: `网格${grid}` } as GridRecord['row'],
    microgrids: [],
    reasons: [null],
    features: `{"名":"${'x'.repeat(grid * 10)}"}`,
    box: grid === 0 ? null : [1, 2, 3, 4],
    places: Int32Array.of(0, -1, grid),
    buildingOfRow: Int32Array.of(-1, grid),
    timing: { grid: `${grid}`, place: 1, tessellate: 2, solve: 3, dissolve: 4 },
  };
}

/** A run that recorded the grids and was killed: its mark bears the number of a process that is no more. */
function killed(grids: readonly number[]): string {
  const journal = Journal.open(out, key, 10, false);
  for (const grid of grids) journal.add(grid, recordToBytes(record(grid)));
  journal.leave();
  fs.writeFileSync(join(journalPath(out), 'run-999999999'), '');
  return join(journalPath(out), 'journal.bin');
}

describe('a journal', () => {
  it('gives back every record as it was, in the run that wrote it and in the next', () => {
    killed([3, 0, 7]);
    const journal = Journal.open(out, key, 10, true);
    journal.add(5, recordToBytes(record(5)));
    for (const grid of [0, 3, 5, 7]) {
      const { features, places, buildingOfRow, ...head } = record(grid);
      expect(journal.view(grid).head()).toEqual(head);
      expect(journal.view(grid).features()).toBe(features);
      expect(journal.view(grid).places()).toEqual({ places, buildingOfRow });
    }
    expect([journal.size, journal.has(1)]).toEqual([4, false]);
    journal.forget();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('drops whatever was half written at the end, at every length of what is left', () => {
    const file = killed([1, 2]);
    const whole = fs.readFileSync(file);
    const one = whole.length - recordToBytes(record(2)).length - 16;
    for (let length = 0; length < whole.length; length += 7) {
      fs.writeFileSync(file, whole.subarray(0, length));
      const left = leftJournal(out);
      if (left === null) expect(length).toBeLessThan(one);
      else expect(left.done).toBe(length < one ? 0 : 1);
    }
    fs.writeFileSync(file, whole);
    expect(leftJournal(out)).toEqual({ path: journalPath(out), done: 2, grids: 10 });
    fs.writeFileSync(file, whole.subarray(0, whole.length - 1));
    const journal = Journal.open(out, key, 10, true);
    journal.add(4, recordToBytes(record(4)));
    journal.leave();
    expect(leftJournal(out)?.done).toBe(2);
  });

  it('knows a record in which one bit was turned, and believes nothing behind it', () => {
    const file = killed([1, 2]);
    const whole = fs.readFileSync(file);
    const two = whole.length - recordToBytes(record(2)).length - 16;
    for (const at of [two + 3, two + 9, two + 40, whole.length - 1]) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 4;
      fs.writeFileSync(file, bytes);
      expect(leftJournal(out)?.done, `byte ${at}`).toBe(1);
    }
  });

  it('is refused by a run with other inputs, options or version, which is told what differs', () => {
    killed([1]);
    const refusal = (other: Partial<BatchKey>) => {
      try {
        Journal.open(out, { ...key, ...other }, 10, true).leave();
        return 'none';
      } catch (error) {
        return (error as Error).message;
      }
    };
    const { parameters, inputs } = key;
    expect(refusal({ parameters: { ...parameters, seed: 2, limits: { min: 50, max: 90, target: 70 } } })).toMatch(
      /max, target, seed/,
    );
    expect(refusal({ inputs: [{ ...inputs[0]!, sha256: 'bb' }] })).toContain('网格.geojson');
    expect(refusal({ version: '1.0.1' })).toContain('1.0.0 → 1.0.1');
    expect(refusal({ others: { 'together-through': 'true' } })).toContain('together-through');
    expect(refusal({})).toBe('none');
  });

  it('is not touched while another run is at work with it', () => {
    killed([1]);
    fs.writeFileSync(join(journalPath(out), `run-${process.ppid}`), '');
    expect(() => leftJournal(out)).toThrow(String(process.ppid));
    expect(() => Journal.open(out, key, 10, false)).toThrow(String(process.ppid));
  });
});
