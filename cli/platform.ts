import { InputError, loadGeos, type Note, note, type Platform, renderNote, renderRemedy } from '../src/main.ts';
import {
  batchInThreads,
  checkFile,
  checkFolderOutput,
  checkOutput,
  fillFolder,
  findInputs,
  inputLength,
  inputPieces,
  keepResults,
  leftJournal,
  planFilesAt,
  readEarlierFrom,
  readInput,
  readParametersFrom,
  readPlanFrom,
  readSinceFrom,
  replaceFile,
  serveViewer,
  simulateInThreads,
  sizeOf,
  sumInput,
  sweepInThreads,
  weaveInThreads,
  writeFolderTo,
  writePlanTo,
  writeStandardOutput,
} from '../src/node.ts';
import type { Job, Report } from './messages.ts';

/** Bars move at most so often, milliseconds. */
const BAR_INTERVAL = 50;

/** What the commands need of this machine: files, threads, and a shell to tell. */
export function nodePlatform(job: Job, tell: (report: Report) => void): Platform {
  const { lang, version } = job;
  const text = (told: Note) => {
    const remedy = renderRemedy(told, lang);
    return remedy === '' ? renderNote(told, lang) : `${renderNote(told, lang)}${lang === 'zh' ? '' : ' '}${remedy}`;
  };
  let bars = 0;
  const progress: Platform['progress'] = (what, total) => {
    const bar = ++bars;
    let drawn = 0;
    tell({ kind: 'start', bar, what: text(what), total });
    return {
      step(done) {
        const now = performance.now();
        if (done < total && now - drawn < BAR_INTERVAL) return;
        drawn = now;
        tell({ kind: 'step', bar, done });
      },
      end: () => tell({ kind: 'end', bar }),
    };
  };
  /** Pieces of an input with a bar that tells how much of it has been read. */
  function* watched(path: string): Generator<Uint8Array> {
    const total = inputLength(path);
    if (total === null) return yield* inputPieces(path);
    const bar = progress(note('locating'), total);
    let read = 0;
    try {
      for (const piece of inputPieces(path)) {
        yield piece;
        read += piece.length;
        bar.step(read);
      }
    } finally {
      bar.end();
    }
  }
  return {
    lang,
    version,
    readInput: async (path) => {
      const { bytes, checksum } = readInput('', path);
      return { name: checksum.file, bytes, sha256: checksum.sha256 };
    },
    sumInput: async (path) => sumInput(path),
    readPieces: async (path) => {
      // Told now where there is no such file.
      sizeOf(path);
      return inputPieces(path);
    },
    findInputs: async (path) => findInputs(path),
    sizeOf: async (path) => sizeOf(path),
    planFiles: async (path) => planFilesAt(path),
    readPlan: async (path, ids) => readPlanFrom(path, ids),
    readParameters: async (path) => readParametersFrom(path),
    readEarlier: async (path) => readEarlierFrom(path),
    readSince: async (path) => readSinceFrom(path),
    checkOutput: async (path, options) => checkOutput(path, options),
    writePlan: async (path, plan, extra, options) => {
      tell({ kind: 'writing', path });
      writePlanTo(path, plan, extra, options);
    },
    stream: async (from, to, { force }, through) => {
      if (to === null) {
        if (job.json) throw new InputError('json-needs-out');
        return writeStandardOutput(through(inputPieces(from)));
      }
      checkFile(to, force);
      replaceFile(to, through(watched(from)));
    },
    writeFile: async (path, chunks, { force }) => {
      if (path === null) {
        if (job.json) throw new InputError('json-needs-out');
        return writeStandardOutput(encoded(chunks));
      }
      checkFile(path, force);
      tell({ kind: 'writing', path });
      replaceFile(path, chunks);
    },
    checkFolder: async (path, names, { force }) => checkFolderOutput(path, names, force),
    writeFolder: async (path, files, { force }) => {
      checkFolderOutput(
        path,
        files.map((file) => file.name),
        force,
      );
      tell({ kind: 'writing', path });
      writeFolderTo(path, files);
    },
    fillFolder: async (path, fill) => {
      tell({ kind: 'writing', path });
      fillFolder(path, fill);
    },
    geos: loadGeos,
    weave: weaveInThreads,
    keep: async (options) => {
      const kept = keepResults(options);
      tell({ kind: 'resumable' });
      return kept;
    },
    journal: async (path) => leftJournal(path),
    batch: (work, options) => {
      tell({ kind: 'resumable' });
      return batchInThreads(work, options);
    },
    sweep: sweepInThreads,
    simulate: simulateInThreads,
    serve: async (data, port) => serveViewer(data, port),
    utf8: (text) => new TextEncoder().encode(text),
    progress,
    say: (message) => tell({ kind: 'say', text: text(message) }),
    now: () => performance.now(),
    peakMemory: () => process.resourceUsage().maxRSS * 1024,
  };
}

function* encoded(chunks: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const chunk of chunks) yield encoder.encode(chunk);
}
