import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodePlatform } from '../cli/platform.ts';
import { COMMANDS, type Raw, random } from '../src/main.ts';
import { batchInThreads, leftJournal } from '../src/node.ts';
import { gridloom, ROOT, scratch, startGridloom } from './gridloom.ts';
import { manyGrids } from './manyGrids.ts';

const GRIDS = 500;
const FILES = ['microgrids.geojson', 'households.csv', 'report.json', 'report.html'];
const FAULTY = new URL('./faultyWeaver.mjs', import.meta.url);
const work = scratch();
afterAll(() => work.remove());
const at = (name: string) => join(work.path, name);
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let inputs: string[];
let undisturbed: Buffer[];
const options = (out: string, ...more: string[]) => ['partition', ...inputs, '--effort', 'fast', '--out', out, ...more];
const filesOf = (out: string) => FILES.map((file) => readFileSync(join(out, file)));
const journalOf = (name: string) => at(`.${name}.gridloom-journal/journal.bin`);
const bytesIn = (name: string) => (existsSync(journalOf(name)) ? statSync(journalOf(name)).size : 0);

beforeAll(() => {
  mkdirSync(at('in'));
  inputs = manyGrids(at('in'), { seed: 4, grids: GRIDS });
  const done = gridloom(...options(at('reference'), '--workers', '2'));
  expect(done.status, done.stderr).toBe(0);
  undisturbed = filesOf(at('reference'));
}, 120_000);

function expectUndisturbed(name: string): void {
  filesOf(at(name)).forEach((bytes, i) => {
    expect(bytes.equals(undisturbed[i]!), `${name}/${FILES[i]}`).toBe(true);
  });
  expect(readdirSync(work.path).filter((file) => file.startsWith(`.${name}.`))).toEqual([]);
}

/** Starts a run and kills it as soon as `now` holds; whether it was still at work. */
async function killWhen(name: string, more: readonly string[], now: () => boolean, signal: NodeJS.Signals = 'SIGKILL') {
  const child = startGridloom(...options(at(name), ...more));
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  while (child.exitCode === null && !now()) await sleep(4);
  const alive = child.exitCode === null;
  child.kill(signal);
  return { alive, code: await ended };
}

describe('a batch that is killed', () => {
  it('goes on after each of 20 kills, and ends with the bytes of an undisturbed run', async () => {
    const source = random(20, 'kills');
    // About the length of the journal of all grids, over more kills than there will be.
    const plan = FILES.slice(0, 3).reduce((sum, file) => sum + statSync(join(at('reference'), file)).size, 0);
    const share = (0.35 * plan) / 26;
    let before = 0;
    for (let kill = 0; kill < 20; kill++) {
      const goal = bytesIn('killed') + 2 * share * source.next();
      const early = kill % 5 === 4 ? performance.now() + 900 * source.next() : Number.POSITIVE_INFINITY;
      const workers = String(1 + source.below(3));
      const { alive } = await killWhen('killed', ['--resume', '--workers', workers], () => {
        return bytesIn('killed') > goal || performance.now() > early;
      });
      expect(alive, `kill ${kill}`).toBe(true);
      expect(existsSync(at('killed'))).toBe(false);
      const { done } = leftJournal(at('killed')) ?? { done: 0 };
      expect(done, `kill ${kill}: nothing that was done is lost`).toBeGreaterThanOrEqual(before);
      before = done;
    }
    expect(before).toBeGreaterThan(20);
    expect(before).toBeLessThan(GRIDS);
    // While the plan is being written, too: there is none, or the whole one.
    for (let kill = 0; kill < 3 && !existsSync(at('killed')); kill++)
      await killWhen('killed', ['--resume'], () => readdirSync(work.path).some((n) => /^\.killed\..*-new$/.test(n)));
    const last = gridloom(...options(at('killed'), '--resume', '--force', '--json'));
    expect(last.status, last.stderr).toBe(0);
    const { batch } = JSON.parse(last.stdout) as { batch: Record<string, number> };
    expect(batch.woven! + batch.resumed!).toBe(GRIDS);
    expectUndisturbed('killed');
  });

  it('answers Ctrl-C with 130 and keeps what is done; without --resume the next run says what to do', async () => {
    const { code } = await killWhen('stopped', [], () => bytesIn('stopped') > 100_000, 'SIGINT');
    expect(code).toBe(130);
    const { done } = leftJournal(at('stopped'))!;
    expect(done).toBeGreaterThan(0);
    const refused = gridloom(...options(at('stopped')));
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(`${done} of ${GRIDS} grids`);
    expect(refused.stderr).toContain('--resume');
    const other = gridloom(...options(at('stopped'), '--resume', '--seed', '5'));
    expect(other.status).toBe(2);
    expect(other.stderr).toMatch(/different are: seed/);
    expect(leftJournal(at('stopped'))?.done).toBe(done);
    expect(gridloom(...options(at('stopped'), '--resume')).status).toBe(0);
    expectUndisturbed('stopped');
  });
});

describe('a disk that is full', () => {
  const limited = (kilobytes: number, ...args: string[]) =>
    spawnSync('bash', ['-c', `ulimit -f ${kilobytes}; exec "$@"`, 'limited', process.execPath, CLI, ...args], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
  const CLI = join(ROOT, 'dist', 'bin', 'gridloom.js');

  it('ends the run with a message; what is done is kept, also when only the plan has no room', () => {
    const whole = statSync(join(at('reference'), 'microgrids.geojson')).size / 1024;
    const during = limited(Math.round(whole / 3), ...options(at('full')));
    expect(during.status, during.stderr).toBe(2);
    expect(during.stderr).toContain('The disk is full');
    expect(during.stderr).toContain('--resume');
    expect(existsSync(at('full'))).toBe(false);
    const { done } = leftJournal(at('full'))!;
    expect(done).toBeGreaterThan(10);
    expect(done).toBeLessThan(GRIDS);
    // Room for the journal of all grids, but not for the longer list of households.
    const lines = statSync(join(at('reference'), 'households.csv')).size / 1024;
    const again = limited(Math.round(lines * 0.9), ...options(at('full'), '--resume'));
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('The disk is full');
    expect(again.stderr).toContain('--resume');
    expect(leftJournal(at('full'))!.done).toBe(GRIDS);
    expect(existsSync(at('full'))).toBe(false);
    expect(gridloom(...options(at('full'), '--resume')).status).toBe(0);
    expectUndisturbed('full');
  });
});

describe('an input that cannot be read any more half way', () => {
  it('is named; the journal waits until it is back', async () => {
    await killWhen('unread', [], () => bytesIn('unread') > 200_000);
    const { done } = leftJournal(at('unread'))!;
    const file = join(at('in'), 'buildings.geojson');
    const bytes = readFileSync(file);
    const attempt = () => {
      const run = gridloom(...options(at('unread'), '--resume'));
      expect(run.status).toBe(2);
      expect(run.stderr).toContain('buildings.geojson');
      expect(leftJournal(at('unread'))?.done).toBe(done);
      return run.stderr;
    };
    renameSync(file, `${file}.away`);
    attempt();
    mkdirSync(file);
    attempt();
    rmSync(file, { recursive: true });
    writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    attempt();
    writeFileSync(file, Buffer.concat([bytes, Buffer.from('\n')]));
    expect(attempt()).toContain('different are: buildings.geojson');
    renameSync(`${file}.away`, file);
    expect(gridloom(...options(at('unread'), '--resume')).status).toBe(0);
    expectUndisturbed('unread');
  });
});

describe('a thread that throws and one that hangs', () => {
  const [thrown, hung] = ['320901001000123', '320901001000321'];

  async function runWith(name: string, times: number): Promise<{ said: string[]; batch: Record<string, number> }> {
    const said: string[] = [];
    const faults = at(`${name}.faults.json`);
    writeFileSync(faults, JSON.stringify({ [thrown]: { what: 'throw', times }, [hung]: { what: 'hang', times } }));
    process.env.FAULTS = faults;
    const [command, ...args] = options(at(name), '--grid-timeout', '4', '--workers', '2');
    const raw: Record<string, Raw> = {};
    for (let i = 0; i < args.length; i += 2) raw[args[i]!.slice(2)] = args[i + 1];
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    const platform = nodePlatform({ command: command!, raw, lang: 'en', version, json: false }, (report) => {
      if (report.kind === 'say') said.push(report.text);
    });
    const faulty = { ...platform, batch: (w, o) => batchInThreads(w, o, FAULTY) } satisfies typeof platform;
    const outcome = await COMMANDS.find((c) => c.name === command)!.run(raw, faulty);
    return { said, batch: (outcome.json as { batch: Record<string, number> }).batch };
  }

  it('costs nothing when it happens once: the grid is tried again', async () => {
    const { batch } = await runWith('once', 1);
    expect([batch.woven, batch.failed]).toEqual([GRIDS, 0]);
    expectUndisturbed('once');
  });

  it('costs its own grid when it happens again: that is set aside with the reason, the others stand as ever', async () => {
    const { said, batch } = await runWith('twice', 2);
    expect([batch.woven, batch.failed, batch.set_aside]).toEqual([GRIDS - 2, 2, 2]);
    expect(said.join('\n')).toMatch(/320901001000123 .*told to throw/);
    expect(said.join('\n')).toMatch(/320901001000321 .*4 s/);
    const [features, households, report] = filesOf(at('twice')).map((bytes) => bytes.toString('utf8').split('\n'));
    const [allFeatures, allHouseholds] = undisturbed.map((bytes) => bytes.toString('utf8').split('\n'));
    const bad = (line: string) => line.includes(thrown!) || line.includes(hung!);
    const body = (lines: readonly string[]) =>
      lines.filter((l) => l.startsWith('{"type":"Feature",')).map((l) => l.replace(/,$/, ''));
    expect(body(features!)).toEqual(body(allFeatures!).filter((line) => !bad(line)));
    // Every household stands in its place, those of the two grids without a micro-grid.
    expect(households!.map((line) => line.split(',')[0])).toEqual(allHouseholds!.map((line) => line.split(',')[0]));
    for (let i = 0; i < households!.length; i++)
      if (bad(households![i]!)) expect(households![i]!.split(',')[1]).toBe('');
      else expect(households![i]).toBe(allHouseholds![i]);
    expect(report!.filter((line) => line.includes('"status":"set-aside"')).length).toBe(2);
  });
});
