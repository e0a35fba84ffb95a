import type { Batch, BatchOptions, LeftJournal } from '../batch/batch.ts';
import type { GridResult } from '../batch/gridTask.ts';
import type { KeepOptions, KeptPass, KeptResults } from '../batch/keptResults.ts';
import type { Simulation } from '../batch/simulation.ts';
import type { EarlierPlan } from '../batch/since/earlierPlan.ts';
import type { SinceFiles } from '../batch/since/sinceFiles.ts';
import type { FileSum } from '../batch/since/sinceIndex.ts';
import type { CityWork } from '../batch/splitCity.ts';
import type { Variant, VariantFigures } from '../batch/sweepGrid.ts';
import type { Geos } from '../geometry/geos.ts';
import type { Lang, Note } from '../model/note.ts';
import type { PlanParameters } from '../model/plan.ts';
import type { StoredPlan, WritablePlan } from '../model/storedPlan.ts';

/** A file with what a plan tells of it. */
export interface InputFile {
  /** Name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** A file to be written: its name inside the plan's directory and its text in pieces. */
export interface OutputFile {
  readonly name: string;
  readonly chunks: Iterable<string>;
}

/** A file that is made from bytes and checksums of those before it; where there are no folders it is left out. */
export type LastFile = (sums: ReadonlyMap<string, FileSum>) => {
  readonly name: string;
  readonly chunks: Iterable<Uint8Array>;
};

/** A bar that moves while something takes long. */
export interface Progress {
  step(done: number): void;
  end(): void;
}

/** What is served under a name: bytes, or a file that is read when it is asked for. */
export type ServedFile = Uint8Array | { readonly path: string };

/** What the commands need of the machine they run on: the command line and the viewer each bring theirs. */
export interface Platform {
  readonly lang: Lang;
  readonly version: string;
  readInput(path: string): Promise<InputFile>;
  /** What `readInput` tells of a file, without its bytes. */
  sumInput(path: string): Promise<{ readonly bytes: number; readonly sha256: string }>;
  /** The bytes of a file in pieces, which each hold until the next one. Errors: `file-missing` and its kin. */
  readPieces(path: string): Promise<Iterable<Uint8Array>>;
  /**
   * The files that a path with `*` stands for, by name, each with the name that tells it from the others; one without `*`
   * is itself. Refuses a pattern that nothing fits.
   */
  findInputs(path: string): Promise<readonly { readonly path: string; readonly name: string }[]>;
  /** @param ids of the input's rows in their order, where they are known: lines in that order share them, which spares memory */
  readPlan(path: string, ids?: readonly string[]): Promise<StoredPlan>;
  /** Parameters of a plan; null where they cannot be told without reading all of it. */
  readParameters(path: string): Promise<PlanParameters | null>;
  /** The files of a plan's folder, unread; null for a GeoPackage. Errors: `plan-missing`. */
  planFiles(path: string): Promise<readonly { readonly path: string; readonly name: string }[] | null>;
  /** A plan whose grids are to be taken over where nothing changed. */
  readEarlier(path: string): Promise<EarlierPlan>;
  /** The same with what it knows of its inputs; null where it does not. */
  readSince(path: string): Promise<SinceFiles | null>;
  /** Refuses, before any work is done, an output that may not be written. */
  checkOutput(path: string, options: { readonly force: boolean }): Promise<void>;
  /** Atomic: after a crash there is the old plan or the new one. `.gpkg` makes one file, anything else a directory. */
  writePlan(
    path: string,
    plan: WritablePlan,
    extra: readonly OutputFile[],
    options: { readonly force: boolean; readonly last?: LastFile },
  ): Promise<void>;
  /**
   * Reads a file, or for `-` standard input, in pieces and writes what `through` makes of them: to a file, atomic and refused
   * where it exists unless `force`, or for null to standard output. Memory holds a piece. A piece holds until the next one.
   */
  stream(
    from: string,
    to: string | null,
    options: { readonly force: boolean },
    through: (pieces: Iterable<Uint8Array>) => Iterable<Uint8Array>,
  ): Promise<void>;
  /** One file, atomic; refused where it exists, unless `force`. Null: standard output, piece by piece. */
  writeFile(path: string | null, chunks: Iterable<string>, options: { readonly force: boolean }): Promise<void>;
  /** Refuses, before any work is done, a folder where `writeFolder` would not write files of these names. */
  checkFolder(path: string, names: readonly string[], options: { readonly force: boolean }): Promise<void>;
  /** A folder of files, atomic as a whole; one with other files in it is never replaced. */
  writeFolder(path: string, files: readonly OutputFile[], options: { readonly force: boolean }): Promise<void>;
  /** A folder, atomic as a whole, whose files grow side by side (look with `checkFolder` first): `fill` adds pieces to them by name, in folders of their own if it likes. */
  fillFolder(path: string, fill: (append: (name: string, piece: string | Uint8Array) => void) => void): Promise<void>;
  geos(): Promise<Geos>;
  /** Weaves the grids of a city on as many threads; results in the order of the grids whatever the order of work. */
  weave(work: CityWork, workers: number | null, done: (grids: number) => void, kept?: KeptPass): Promise<GridResult[]>;
  /** Opens the journal of a run that weaves with `weave`. */
  keep(options: KeepOptions): Promise<KeptResults>;
  /** Weaves them once a variant: figures by grid, then by variant. `done`: plans of single grids finished. */
  sweep(
    work: CityWork,
    variants: readonly Variant[],
    workers: number | null,
    done: (plans: number) => void,
  ): Promise<(readonly VariantFigures[])[]>;
  /** What a run that did not end has left beside an output; null for nothing. */
  journal(path: string): Promise<LeftJournal | null>;
  /** Weaves the grids of a city on supervised threads; their records are kept on disk until the plan is in its place. */
  batch(work: CityWork, options: BatchOptions): Promise<Batch>;
  /** Makes the replicates of a Monte Carlo test on as many threads (`simulate`); the result does not depend on them. */
  simulate(
    simulation: Simulation,
    replicates: number,
    workers: number | null,
    done: (replicates: number) => void,
  ): Promise<Float64Array>;
  /** Serves the viewer on loopback with some files as its data; it ends with the program. `port` 0: any that is free. */
  serve(data: ReadonlyMap<string, ServedFile>, port: number): Promise<{ readonly address: string }>;
  /** Bytes of a file. Errors: `file-missing` and its kin. */
  sizeOf(path: string): Promise<number>;
  utf8(text: string): Uint8Array;
  progress(what: Note, total: number): Progress;
  /** A line for the person at the screen. */
  say(message: Note): void;
  /** Milliseconds, for timings only. */
  now(): number;
  /** Peak memory of the process so far, bytes; null where it cannot be told. */
  peakMemory(): number | null;
}
