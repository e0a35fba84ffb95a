import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the checkout. */
export const ROOT = fileURLToPath(new URL('../', import.meta.url));
export const SAMPLE = join(ROOT, 'data', 'sample');
/** Real towns and other public data, beside the checkout where they are at hand. */
export const SHARED = join(ROOT, '..', 'shared', 'data');
const CLI = join(ROOT, 'dist', 'bin', 'gridloom.js');

/** Runs the built command line as a person would, to its end. */
export function gridloom(...args: readonly string[]): Run {
  return gridloomWith(null, ...args);
}

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The same with something on standard input; null: nothing. */
export function gridloomWith(input: Uint8Array | null, ...args: readonly string[]): Run {
  const done = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    ...(input === null ? {} : { input }),
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' },
  });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr };
}

/** The same beside what else is done; a browser, say, which waits for this process to answer. */
export function gridloomBeside(...args: readonly string[]): Promise<Run> {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' };
  const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** Starts the command line and leaves it running. */
export function startGridloom(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], { stdio: 'ignore' });
}

/** The sample's inputs as arguments. */
export const SAMPLE_INPUTS = [
  '--grids',
  join(SAMPLE, 'grids.geojson'),
  '--households',
  join(SAMPLE, 'households.csv'),
  '--buildings',
  join(SAMPLE, 'buildings.geojson'),
] as const;
export const SAMPLE_BARRIERS = ['--barriers', join(SAMPLE, 'barriers.geojson')] as const;

/** A new folder that `remove` takes away. */
export function scratch(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'gridloom-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
