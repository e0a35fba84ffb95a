/** What the engine needs of Node: files and threads. */
export { batchInThreads } from './batch/node/batchInThreads.ts';
export { leftJournal } from './batch/node/journal.ts';
export { keepResults } from './batch/node/keepResults.ts';
export { readEarlierFrom } from './batch/node/readEarlierFrom.ts';
export { readSinceFrom } from './batch/node/readSinceFrom.ts';
export { simulateInThreads } from './batch/node/simulateInThreads.ts';
export { sweepInThreads, weaveInThreads } from './batch/node/weaveInThreads.ts';
export { findInputs } from './io/node/findInputs.ts';
export { checksumOf, readBytes, readInput, readText, sizeOf, sumInput } from './io/node/readFile.ts';
export { replaceFile } from './io/node/replaceFile.ts';
export { serveViewer } from './io/node/serveViewer.ts';
export { inputLength, inputPieces, writeStandardOutput } from './io/node/standardStreams.ts';
export { checkFile } from './store/node/checkOutput.ts';
export { fillFolder } from './store/node/fillFolder.ts';
export { checkFolderOutput, writeFolderTo } from './store/node/folderOutput.ts';
export {
  checkOutput,
  planFilesAt,
  readParametersFrom,
  readPlanFrom,
  type WriteOptions,
  writePlanTo,
} from './store/node/planStore.ts';
export { undoInterrupted } from './store/node/undoInterrupted.ts';
