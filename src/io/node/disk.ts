import fs from 'node:fs';
import { InputError } from '../../model/error.ts';

/** What is used of the file system, so that a test can let it fail at any call. */
export type Disk = Pick<
  typeof fs,
  | 'openSync'
  | 'writeSync'
  | 'fsyncSync'
  | 'closeSync'
  | 'renameSync'
  | 'mkdirSync'
  | 'rmSync'
  | 'rmdirSync'
  | 'readdirSync'
  | 'statSync'
  | 'chmodSync'
  | 'realpathSync'
>;

export const DISK: Disk = fs;

/** The code of a system error (`ENOENT`, `ENOSPC` …), or null. */
export function systemCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : null;
}

/** A failed write as the user's fault, where it is one: disk full, no permission, no such place. */
export function writeFault(error: unknown, path: string): unknown {
  const code = systemCode(error);
  if (code === null) return error;
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
    ? new InputError('disk-full', { path })
    : new InputError('not-writable', { path, cause: code });
}
