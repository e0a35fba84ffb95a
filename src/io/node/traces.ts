import { basename, dirname, join, resolve } from 'node:path';
import { DISK, type Disk, systemCode } from './disk.ts';

/**
 * Names beside a target, for what a run has under way there: `new` is being written, `old` is the output that is being
 * replaced, `gone` is to be deleted. The process is part of the name, so that the next run knows which are left by a
 * killed one.
 */
export type Stage = 'new' | 'old' | 'gone';

export interface Trace {
  readonly path: string;
  readonly stage: Stage;
  /** Whether the process that made it has ended. */
  readonly dead: boolean;
}

export function tracePath(target: string, stage: Stage): string {
  return join(dirname(target), `${prefix(target)}${process.pid}-${stage}`);
}

/** What runs have left beside the target, or have under way, sorted by name. */
export function tracesBeside(target: string, disk: Disk = DISK): Trace[] {
  const start = prefix(target);
  const traces: Trace[] = [];
  for (const name of namesIn(dirname(target), disk).sort()) {
    const match = name.startsWith(start) ? /^(\d+)-(new|old|gone)$/.exec(name.slice(start.length)) : null;
    if (!match) continue;
    const dead = !isAlive(Number(match[1]));
    traces.push({ path: join(dirname(target), name), stage: match[2] as Stage, dead });
  }
  return traces;
}

/** The names in a folder; none where there is no folder. */
export function namesIn(folder: string, disk: Disk = DISK): string[] {
  try {
    return disk.readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function prefix(target: string): string {
  return `.${basename(resolve(target))}.gridloom-`;
}

/** Whether a process is at work. A trace with this process's own number is left by an earlier one (in a container every run may be number 1). */
export function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}
