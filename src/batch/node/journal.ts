import fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { writeFault } from '../../io/node/disk.ts';
import { realPlace } from '../../io/node/replaceFile.ts';
import { isAlive, namesIn } from '../../io/node/traces.ts';
import { InputError } from '../../model/error.ts';
import type { BatchKey, LeftJournal } from '../batch.ts';
import { RecordView } from './recordBytes.ts';

const MAGIC = Buffer.from('gridloom journal 1\n');
const FILE = 'journal.bin';
/** Number that the entry of the key bears in the place of a grid's. */
const KEY = 0xffffffff;
/** Before each entry: number, length and checksum of its bytes, and the checksum of these twelve bytes. */
const HEAD = 16;

/** What the first entry tells. */
interface Head {
  readonly key: BatchKey;
  readonly grids: number;
}

interface Entry {
  readonly at: number;
  readonly length: number;
}

/**
 * The records of a batch on disk, in a hidden folder beside the plan in the making: `.NAME.gridloom-journal/`. Entries are
 * only ever added at the end, each with its length and checksum (CRC-32), so that whatever a killed run or a failing disk
 * left half written at the end is known and dropped. It spares the memory of a city's shapes, and is what `--resume` reads.
 */
export class Journal {
  readonly #file: number;
  readonly #folder: string;
  readonly #entries: Map<number, Entry>;
  #end: number;
  #closed = false;

  private constructor(folder: string, file: number, entries: Map<number, Entry>, end: number) {
    this.#folder = folder;
    this.#file = file;
    this.#entries = entries;
    this.#end = end;
  }

  /**
   * Begins a journal, or with `resume` goes on with one that belongs to the same key.
   * @throws InputError `journal-other` when it belongs to another run, `journal-busy` when that run is still at work
   */
  static open(target: string, key: BatchKey, grids: number, resume: boolean): Journal {
    const folder = journalPath(target);
    try {
      const left = found(folder);
      if (left !== null && resume) {
        refuseOther(folder, left.head, { key, grids });
        const file = fs.openSync(join(folder, FILE), 'r+');
        fs.ftruncateSync(file, left.end);
        sign(folder);
        return new Journal(folder, file, left.entries, left.end);
      }
      fs.rmSync(folder, { recursive: true, force: true });
      fs.mkdirSync(folder, { recursive: true });
      sign(folder);
      const file = fs.openSync(join(folder, FILE), 'wx+');
      const journal = new Journal(folder, file, new Map(), writeAll(file, MAGIC, 0));
      journal.#add(KEY, Buffer.from(JSON.stringify({ key, grids } satisfies Head)));
      return journal;
    } catch (error) {
      throw writeFault(error, target);
    }
  }

  has(grid: number): boolean {
    return this.#entries.has(grid);
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Adds the record of a grid; system errors come through. */
  add(grid: number, bytes: Uint8Array): void {
    this.#entries.set(grid, this.#add(grid, bytes));
  }

  /** All bytes of a grid's record. */
  bytes(grid: number): Buffer {
    const { at, length } = this.#entries.get(grid)!;
    return readAll(this.#file, at, length);
  }

  view(grid: number): RecordView {
    const { at } = this.#entries.get(grid)!;
    return new RecordView((from, length) => readAll(this.#file, at + from, length));
  }

  /** Ends the run; the next one may go on. */
  leave(): void {
    if (this.#close()) fs.rmSync(join(this.#folder, mark(process.pid)), { force: true });
  }

  forget(): void {
    if (this.#close()) fs.rmSync(this.#folder, { recursive: true, force: true });
  }

  #close(): boolean {
    if (this.#closed) return false;
    this.#closed = true;
    fs.closeSync(this.#file);
    return true;
  }

  #add(number: number, bytes: Uint8Array): Entry {
    const head = Buffer.alloc(HEAD);
    head.writeUInt32LE(number, 0);
    head.writeUInt32LE(bytes.length, 4);
    head.writeUInt32LE(crc32(bytes), 8);
    head.writeUInt32LE(crc32(head.subarray(0, 12)), 12);
    const at = writeAll(this.#file, head, this.#end);
    this.#end = writeAll(this.#file, bytes, at);
    return { at, length: bytes.length };
  }
}

/**
 * What a run left beside a target; null for nothing that could be gone on with.
 * @throws InputError `journal-busy` when that run is still at work
 */
export function leftJournal(target: string): LeftJournal | null {
  const path = journalPath(target);
  const left = found(path);
  return left && { path, done: Math.min(left.entries.size, left.head.grids), grids: left.head.grids };
}

export function journalPath(target: string): string {
  const place = realPlace(target);
  return join(dirname(place), `.${basename(place)}.gridloom-journal`);
}

interface Found {
  readonly head: Head;
  readonly entries: Map<number, Entry>;
  /** Where the last whole entry ends. */
  readonly end: number;
}

function found(folder: string): Found | null {
  const names = namesIn(folder);
  for (const name of names) {
    const pid = /^run-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && isAlive(Number(pid))) throw new InputError('journal-busy', { path: folder, pid });
  }
  if (!names.includes(FILE)) return null;
  const file = fs.openSync(join(folder, FILE), 'r');
  try {
    const { size } = fs.fstatSync(file);
    if (size < MAGIC.length || !readAll(file, 0, MAGIC.length).equals(MAGIC)) return null;
    let head: Head | null = null;
    const entries = new Map<number, Entry>();
    let end = MAGIC.length;
    while (end + HEAD <= size) {
      const mark = readAll(file, end, HEAD);
      const [number, length, sum] = [mark.readUInt32LE(0), mark.readUInt32LE(4), mark.readUInt32LE(8)];
      if (mark.readUInt32LE(12) !== crc32(mark.subarray(0, 12)) || end + HEAD + length > size) break;
      const bytes = readAll(file, end + HEAD, length);
      if (crc32(bytes) !== sum) break;
      if (number === KEY) head = JSON.parse(bytes.toString('utf8')) as Head;
      else entries.set(number, { at: end + HEAD, length });
      end += HEAD + length;
    }
    return head && { head, entries, end };
  } finally {
    fs.closeSync(file);
  }
}

/** Refuses a journal of another run, and says what is different. */
function refuseOther(path: string, was: Head, now: Head): void {
  const what: string[] = [];
  if (was.key.version !== now.key.version) what.push(`Gridloom ${was.key.version} → ${now.key.version}`);
  if (was.key.command !== now.key.command) what.push(`${was.key.command} → ${now.key.command}`);
  const listed = ({ key }: Head) => new Map(key.inputs.map((i, at) => [`${at} ${i.role} ${i.sha256}`, i.file]));
  const [old, fresh] = [listed(was), listed(now)];
  for (const [input, file] of fresh) if (!old.has(input)) what.push(file);
  for (const [input, file] of old) if (!fresh.has(input) && !what.includes(file)) what.push(file);
  const told = ({ key: { parameters, others } }: Head) => ({ ...parameters.limits, ...parameters, ...others });
  const [before, after] = [told(was), told(now)] as Record<string, unknown>[];
  for (const name of new Set([...Object.keys(before!), ...Object.keys(after!)]))
    if (name !== 'limits' && name !== 'version' && JSON.stringify(before![name]) !== JSON.stringify(after![name]))
      what.push(name);
  if (was.grids !== now.grids && what.length === 0) what.push(`${was.grids} → ${now.grids}`);
  if (what.length > 0) throw new InputError('journal-other', { path, what: what.join(', ') });
}

/** Tells other runs that this one is at work. */
function sign(folder: string): void {
  for (const name of namesIn(folder)) if (name.startsWith('run-')) fs.rmSync(join(folder, name), { force: true });
  fs.writeFileSync(join(folder, mark(process.pid)), '');
}

function mark(pid: number): string {
  return `run-${pid}`;
}

/** Writes at a place of the file; where the bytes end. */
function writeAll(file: number, bytes: Uint8Array, at: number): number {
  for (let done = 0; done < bytes.length; ) done += fs.writeSync(file, bytes, done, bytes.length - done, at + done);
  return at + bytes.length;
}

function readAll(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const more = fs.readSync(file, bytes, done, length - done, at + done);
    if (more === 0) throw new Error('The journal is shorter than it was.');
    done += more;
  }
  return bytes;
}
