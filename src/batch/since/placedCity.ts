import type { PlacedRole } from './cityFiles.ts';
import type { GridMatch } from './gridMatch.ts';
import { filesColumn, listsOfFiles } from './indexOf.ts';
import { type PartDigests, relabelled } from './partDigests.ts';
import { runsOf } from './runs.ts';
import type { SinceIndex } from './sinceIndex.ts';

/** Where the items of a file lie. */
export interface PlacedFile {
  readonly input: number;
  /** Grid of each item, −1 for none. */
  readonly labels: Int32Array;
  readonly parts: PartDigests;
  /** Households outside all grids; 0 of buildings. */
  readonly outside: number;
}

/** Where all rows and buildings of a city lie, file after file. */
export interface PlacedCity {
  readonly households: readonly PlacedFile[];
  readonly buildings: readonly PlacedFile[];
  readonly straddling: Uint32Array;
}

/** The grid of every item of some files, one file after the other. */
export function allLabels(files: readonly PlacedFile[]): Int32Array {
  const all = new Int32Array(files.reduce((sum, { labels }) => sum + labels.length, 0));
  let at = 0;
  for (const { labels } of files) {
    all.set(labels, at);
    at += labels.length;
  }
  return all;
}

/** What the index of a plan has from where things lie. */
export function placedLists(
  { households, buildings, straddling }: PlacedCity,
  { digests }: GridMatch,
): Pick<SinceIndex, 'rows' | 'buildings' | 'parts' | 'grounds' | 'straddling'> {
  return {
    rows: runsOf(allLabels(households)),
    buildings: runsOf(allLabels(buildings)),
    parts: filesColumn(new Map([...households, ...buildings].map(({ input, parts }) => [input, parts]))),
    grounds: digests,
    straddling,
  };
}

/** What the files of an earlier plan brought to each grid, file after file, by the numbers of the grids now. */
export function partsBefore(index: SinceIndex, role: PlacedRole, { newOf }: GridMatch): PartDigests[] {
  return [...listsOfFiles(index.parts)]
    .filter(([input]) => index.head.inputs[input]!.role === role)
    .map(([, parts]) => relabelled(parts, (label) => newOf[label]!));
}
