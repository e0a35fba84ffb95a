import { datumNamed, WGS84 } from '../../geometry/datum.ts';
import { InputError } from '../../model/error.ts';
import { note } from '../../model/note.ts';
import type { Rejection } from '../../model/rejection.ts';
import type { Rows } from '../rows.ts';
import type { Source } from '../source.ts';
import { asUtf8 } from '../text/asUtf8.ts';
import { decodeUtf8 } from '../text/textCoding.ts';
import { sniffDelimiter } from './delimiter.ts';
import { FieldText } from './fieldText.ts';
import { RowCells } from './rowCells.ts';
import { csvBatches, scanCsv } from './scanCsv.ts';

const SAMPLE_BYTES = 1 << 16;
/** Lines above the header (a title, a date) that are looked past. */
const HEADER_WITHIN = 10;

export interface OpenOptions {
  readonly crs: string | null;
  readonly encoding: string | null;
  /** How many fields a header has columns for: the header is the row among the first ten that fits best. */
  fits(header: readonly string[]): number;
}

/**
 * A CSV file as rows: encoding, delimiter and header are found from its content. Row numbers are line numbers. Rows of
 * empty cells only are passed over; rows with more or fewer cells than the header are rejected, unless what is over is
 * empty.
 *
 * Errors: those of `asUtf8`, `scanCsv` and `datumNamed`; `file-empty`.
 */
export function openCsv(source: Source, options: OpenOptions): Rows {
  const file = source.name;
  const utf8 = asUtf8(source, options.encoding);
  const delimiter = sniffDelimiter(decodeUtf8(utf8.bytes.subarray(0, SAMPLE_BYTES)));
  const first: string[][] = [];
  scanCsv(file, utf8.bytes, { delimiter, atMost: HEADER_WITHIN }, (cells) =>
    first.push(cells.map((cell) => cell.trim())),
  );
  if (first.length === 0) throw new InputError('file-empty', { file });
  const headerAt = bestFit(first, options.fits);
  const header = first[headerAt]!;
  return {
    file,
    header,
    datum: options.crs === null ? WGS84 : datumNamed(options.crs),
    decimalComma: delimiter !== ',',
    notes: utf8.guessed ? [note('read-as-encoding', { file, encoding: utf8.encoding })] : [],
    each(visit) {
      return this.eachCells((cells, row) => visit(cells.texts(), row));
    },
    eachCells(visit) {
      const rejections: Rejection[] = [];
      const cells = new RowCells(new FieldText(), delimiter !== ',');
      let record = -1;
      let total = 0;
      for (const batch of csvBatches(file, utf8.bytes, delimiter)) {
        for (let i = 0; i < batch.rows; i++) {
          record++;
          cells.set(batch, i);
          if (record <= headerAt || cells.isBlank(0)) continue;
          total++;
          const row = batch.line[i]!;
          const ragged = cells.length < header.length || !cells.isBlank(header.length);
          const reason = ragged
            ? note('row-ragged', { found: cells.length, expected: header.length })
            : visit(cells, row);
          if (reason !== null) rejections.push({ file, row, reason });
        }
      }
      return { total, rejections };
    },
  };
}

function bestFit(records: readonly (readonly string[])[], fits: (header: readonly string[]) => number): number {
  const scores = records.map(fits);
  return scores.indexOf(Math.max(...scores));
}
