import { loadGeos, type Note, type Platform, renderNote, renderRemedy } from '../src/main.ts';
import {
  batchInThreads,
  checkFile,
  checkFolderOutput,
  checkOutput,
  fillFolder,
  findInputs,
  leftJournal,
  readEarlierFrom,
  readInput,
  readPlanFrom,
  replaceFile,
  serveViewer,
  simulateInThreads,
  sweepInThreads,
  weaveInThreads,
  writeFolderTo,
  writePlanTo,
} from '../src/node.ts';
import type { Job, Report } from './messages.ts';

/** Bars move at most so often, milliseconds. */
const BAR_INTERVAL = 50;

/** What the commands need of this machine: files, threads, and a shell to tell. */
export function nodePlatform(job: Job, tell: (report: Report) => void): Platform {
  const { lang, version } = job;
  const text = (note: Note) => {
    const remedy = renderRemedy(note, lang);
    return remedy === '' ? renderNote(note, lang) : `${renderNote(note, lang)} ${remedy}`;
  };
  let bars = 0;
  return {
    lang,
    version,
    readInput: async (path) => {
      const { bytes, checksum } = readInput('', path);
      return { name: checksum.file, bytes, sha256: checksum.sha256 };
    },
    findInputs: async (path) => findInputs(path),
    readPlan: async (path) => readPlanFrom(path),
    readEarlier: async (path) => readEarlierFrom(path),
    checkOutput: async (path, options) => checkOutput(path, options),
    writePlan: async (path, plan, extra, options) => {
      tell({ kind: 'writing', path });
      writePlanTo(path, plan, extra, options);
    },
    writeFile: async (path, chunks, { force }) => {
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
    journal: async (path) => leftJournal(path),
    batch: (work, options) => {
      tell({ kind: 'resumable' });
      return batchInThreads(work, options);
    },
    sweep: sweepInThreads,
    simulate: simulateInThreads,
    serve: async (data, port) => serveViewer(data, port),
    utf8: (text) => new TextEncoder().encode(text),
    progress(what, total) {
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
    },
    say: (message) => tell({ kind: 'say', text: text(message) }),
    now: () => performance.now(),
    peakMemory: () => process.resourceUsage().maxRSS * 1024,
  };
}
