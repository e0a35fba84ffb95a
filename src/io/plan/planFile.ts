/** A file of a plan as text in pieces, so that a city's households never stand in one string. Read once. */
export interface PlanFile {
  readonly name: string;
  readonly chunks: Iterable<string>;
}

/** The files of a plan (DESIGN.md §4); timings are written beside it where they are known. */
export const MICROGRIDS_FILE = 'microgrids.geojson';
export const HOUSEHOLDS_FILE = 'households.csv';
export const REPORT_FILE = 'report.json';
export const TIMING_FILE = 'timing.json';
/** Of a plan on two levels: the grids that were drawn, and what is known of them. */
export const GRIDS_FILE = 'grids.geojson';
export const LEVELS_FILE = 'levels.json';
/** What `--since` needs to know of a plan (`batch/since`). */
export const SINCE_FILE = 'since.bin';
/** Only of a plan that was redrawn. */
export const CHANGES_FILE = 'changes.csv';

/** Joins short texts into pieces of about 64 Ki characters. */
export function* inChunks(texts: Iterable<string>): Generator<string> {
  let waiting: string[] = [];
  let length = 0;
  for (const text of texts) {
    waiting.push(text);
    length += text.length;
    if (length < 65536) continue;
    yield waiting.join('');
    waiting = [];
    length = 0;
  }
  if (length > 0) yield waiting.join('');
}

/** The lines of a text in pieces, without their line ends. */
export function* linesOf(chunks: Iterable<string>): Generator<string> {
  let rest = '';
  for (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  if (rest !== '') yield rest;
}
