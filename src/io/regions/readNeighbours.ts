import { InputError } from '../../model/error.ts';
import { sniffDelimiter } from '../csv/delimiter.ts';
import { scanCsv } from '../csv/scanCsv.ts';
import type { Source } from '../source.ts';
import { asUtf8 } from '../text/asUtf8.ts';
import { decodeUtf8 } from '../text/textCoding.ts';

/** Neighbours as pairs of row numbers of the regions, both directions of each. */
export interface NeighbourPairs {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Pairs that name a region which is not there, and are left out. */
  readonly unknown: number;
}

/**
 * A list of neighbours: CSV with two ids a line, `i,j`, with or without a header, each pair in one direction or in both.
 *
 * Errors: `neighbours-empty` when no pair names two of the regions; `pair-columns`; those of reading CSV.
 */
export function readNeighbours(source: Source, ids: readonly string[], encoding: string | null): NeighbourPairs {
  const file = source.name;
  const { bytes } = asUtf8(source, encoding);
  const delimiter = sniffDelimiter(decodeUtf8(bytes.subarray(0, 1 << 16)));
  const rowOf = new Map(ids.map((id, i) => [id, i]));
  const from: number[] = [];
  const to: number[] = [];
  let unknown = 0;
  let first = true;
  scanCsv(file, bytes, { delimiter, atMost: -1 }, (record) => {
    const cells = record.map((cell) => cell.trim());
    if (cells.every((cell) => cell === '')) return;
    if (cells.length < 2) throw new InputError('pair-columns', { file, found: cells.join(', ') });
    const a = rowOf.get(cells[0]!);
    const b = rowOf.get(cells[1]!);
    if (a !== undefined && b !== undefined) {
      from.push(a, b);
      to.push(b, a);
    } else if (!first) unknown++;
    first = false;
  });
  if (from.length === 0) throw new InputError('neighbours-empty', { file, id: ids[0] ?? '' });
  return { from, to, unknown };
}
