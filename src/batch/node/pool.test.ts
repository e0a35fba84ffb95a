import { expect, it } from 'vitest';
import { type JobFault, runPool } from './pool.ts';

const MODULE = new URL('../../../fixtures/pool/worker.mjs', import.meta.url);

interface Told {
  readonly what: 'echo' | 'throw' | 'hang';
  /** Attempts that fail. */
  readonly times: number;
}

async function run(jobs: number, odd: Readonly<Record<number, Told>>, threads = 2) {
  const tries = new Int32Array(new SharedArrayBuffer(4 * jobs));
  const results = new Map<number, number>();
  const faults = new Map<number, JobFault>();
  let ends = 0;
  await runPool<Told & { tries: Int32Array }, number>({
    module: MODULE,
    threads,
    order: Array.from({ length: jobs }, (_, id) => jobs - 1 - id),
    job: (id) => ({ ...(odd[id] ?? { what: 'echo', times: 0 }), tries }),
    size: () => 1,
    timeout: 400,
    result: (id, result) => {
      ends++;
      results.set(id, result);
    },
    failed: (id, fault) => {
      ends++;
      faults.set(id, fault);
    },
  });
  return { results, faults, ends, tries };
}

it('does every job once, whatever the number of threads', async () => {
  for (const threads of [1, 2, 5]) {
    const { results, faults, ends, tries } = await run(40, {}, threads);
    expect([results.size, faults.size, ends]).toEqual([40, 0, 40]);
    for (const [id, result] of results) expect(result).toBe(id * id);
    expect(tries.every((n) => n === 1)).toBe(true);
  }
  expect((await run(0, {})).ends).toBe(0);
});

it('tries a job again whose thread died or hung, and loses none of those that waited behind it', async () => {
  const { results, faults, ends } = await run(60, { 7: { what: 'throw', times: 1 }, 41: { what: 'hang', times: 1 } });
  expect([results.size, faults.size, ends]).toEqual([60, 0, 60]);
});

it('gives a job up that fails twice, and does all others', async () => {
  const { results, faults, ends, tries } = await run(60, {
    0: { what: 'throw', times: 9 },
    30: { what: 'hang', times: 9 },
    59: { what: 'throw', times: 9 },
  });
  expect([results.size, ends]).toEqual([57, 60]);
  expect(faults.get(0)).toEqual({ kind: 'died', detail: 'job 0 was told to throw' });
  expect(faults.get(30)).toEqual({ kind: 'hung', seconds: 0.4 });
  expect(faults.get(59)?.kind).toBe('died');
  expect([tries[0], tries[30], tries[59]]).toEqual([2, 2, 2]);
});

it('ends with the fault of who takes the results, and with one when threads cannot be started', async () => {
  const pool = {
    threads: 2,
    order: [0, 1, 2],
    job: () => ({ what: 'echo', times: 0, tries: new Int32Array(new SharedArrayBuffer(16)) }),
    size: () => 1,
    timeout: 400,
    failed: () => {},
  };
  const full = () => {
    throw new Error('full');
  };
  await expect(runPool({ ...pool, module: MODULE, result: full })).rejects.toThrow('full');
  const nowhere = new URL('./nowhere.mjs', MODULE);
  await expect(runPool({ ...pool, module: nowhere, result: () => {} })).rejects.toThrow('cannot be started');
});
