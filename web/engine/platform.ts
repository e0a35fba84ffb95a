import {
  batchHere,
  doJob,
  InputError,
  KEEP_NOTHING,
  type Lang,
  loadGeos,
  type Note,
  type OutputFile,
  type Platform,
  readPlan,
  readPlanReport,
  renderNote,
  renderRemedy,
  simulate,
  solve,
  storedPlanFiles,
} from '../../src/main.ts';
import type { Reply } from './protocol.ts';
import type { Reading, VirtualFiles } from './virtualFiles.ts';

/** Bars move at most so often, milliseconds. */
const BAR_INTERVAL = 50;

/** Tells how much of a file has been read, not too often. */
export function readingOf(file: string, id: number, tell: (reply: Reply) => void): Reading {
  let told = 0;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - told < BAR_INTERVAL) return;
    told = now;
    tell({ kind: 'reading', id, file, done, total });
  };
}

/** What the commands need of a browser: files in memory, and a page to tell. All work happens in this worker. */
export function browserPlatform(
  files: VirtualFiles,
  lang: Lang,
  version: string,
  id: number,
  tell: (reply: Reply) => void,
): Platform {
  const text = (note: Note) => [renderNote(note, lang), renderRemedy(note, lang)].filter((t) => t !== '').join(' ');
  const put = (folder: string, written: readonly OutputFile[]) => {
    files.removeFolder(folder);
    for (const { name, chunks } of written) files.putText(`${folder}/${name}`, chunks);
  };
  const engine = async () => ({ geos: await loadGeos(), solve, now: () => performance.now() });
  const readInput = async (path: string) => {
    const input = await files.input(path, readingOf(path, id, tell));
    if (input === null) throw new InputError('file-missing', { file: path, folder: '/' });
    return input;
  };
  return {
    lang,
    version,
    readInput,
    readPieces: async (path) => [(await readInput(path)).bytes],
    sumInput: async () => {
      throw new Error('An earlier plan is taken over by the command line alone.');
    },
    findInputs: async (path) => [{ path, name: path.slice(path.lastIndexOf('/') + 1) }],
    readPlan: async (path, ids) => readPlan(await files.texts(path), ids),
    readParameters: async (path) => readPlanReport(await files.texts(path)).parameters,
    sizeOf: async (path) => files.sizeOf([path]),
    planFiles: async () => {
      throw new Error('The viewer serves nothing.');
    },
    readEarlier: async () => {
      throw new Error('An earlier plan is taken over by the command line alone.');
    },
    readSince: async () => null,
    checkOutput: async () => {},
    writePlan: async (path, plan, extra) => put(path, [...storedPlanFiles(plan), ...extra]),
    stream: async (from, to, _options, through) => {
      const input = await files.input(from);
      if (input === null) throw new InputError('file-missing', { file: from, folder: '/' });
      // A piece holds until the next one: what is kept is copied.
      const kept = [...through([input.bytes])].map((piece) => piece.slice());
      files.putText(to ?? '-', kept);
    },
    writeFile: async (path, chunks) => files.putText(path ?? '-', chunks),
    checkFolder: async () => {},
    writeFolder: async (path, written) => put(path, written),
    fillFolder: async (path, fill) => {
      const pieces = new Map<string, (string | Uint8Array)[]>();
      fill((name, piece) => {
        const earlier = pieces.get(name);
        if (earlier) earlier.push(piece);
        else pieces.set(name, [piece]);
      });
      files.removeFolder(path);
      for (const [name, parts] of pieces) files.putText(`${path}/${name}`, parts);
    },
    geos: loadGeos,
    weave: async (work, _workers, done) => {
      const own = await engine();
      return Array.from({ length: work.length }, (_, grid) => {
        const result = doJob(own, { kind: 'weave', task: work.task(grid) }, () => {});
        done(grid + 1);
        return result;
      });
    },
    keep: async () => KEEP_NOTHING,
    journal: async () => null,
    batch: async (work, options) => batchHere(await engine(), work, options),
    sweep: async (work, variants, _workers, done) => {
      const own = await engine();
      let plans = 0;
      return Array.from({ length: work.length }, (_, grid) =>
        doJob(own, { kind: 'sweep', task: work.task(grid), variants }, () => done(++plans)),
      );
    },
    simulate: async (simulation, replicates, _workers, done) => {
      let made = 0;
      return simulate(simulation, 0, replicates, () => done(++made));
    },
    serve: async () => {
      throw new Error('The viewer serves nothing.');
    },
    utf8: (text) => new TextEncoder().encode(text),
    progress(what, total) {
      let drawn = 0;
      tell({ kind: 'started', id, what: text(what), total });
      return {
        step(done) {
          const now = performance.now();
          if (done < total && now - drawn < BAR_INTERVAL) return;
          drawn = now;
          tell({ kind: 'step', id, done });
        },
        end: () => {},
      };
    },
    say: (message) => tell({ kind: 'say', id, text: text(message) }),
    now: () => performance.now(),
    peakMemory: () => null,
  };
}
