import type { CsvBatch } from '../csv/csvBatch.ts';
import { CsvScanner } from '../csv/csvScanner.ts';
import { type Delimiter, sniffDelimiter } from '../csv/delimiter.ts';
import { FieldText } from '../csv/fieldText.ts';
import { RowCells } from '../csv/rowCells.ts';
import { scanCsv } from '../csv/scanCsv.ts';
import { decodeUtf8 } from '../text/textCoding.ts';
import type { Augmenting } from './answer.ts';
import { ByteSink } from './byteSink.ts';
import { EncodedAnswers, encoded } from './encodedAnswers.ts';
import { freshNames } from './freshNames.ts';
import type { Utf8Stream } from './utf8Pieces.ts';

/** Lines above the header (a title, a date) that are looked past. */
const HEADER_WITHIN = 10;
const PIECE = 1 << 19;
const BREAK = Uint8Array.of(10);

/**
 * A delimited text with new columns behind the others, as UTF-8: every row keeps its bytes, its place and its line end;
 * lines above the header stay as they are, empty lines are left out. Memory holds one piece and the longest row.
 *
 * Errors: those of `CsvScanner`.
 */
export function* augmentCsv(
  file: string,
  { pieces, head, marked }: Utf8Stream,
  augmenting: Augmenting,
): Generator<Uint8Array> {
  const delimiter = sniffDelimiter(decodeUtf8(head));
  const headerAt = headerRow(file, head, delimiter, augmenting);
  const scanner = new CsvScanner({ file, delimiter });
  const cells = new RowCells(new FieldText(), delimiter !== ',');
  const sink = new ByteSink();
  const added = new EncodedAnswers(delimiter);
  let record = -1;
  if (marked) sink.put(Uint8Array.of(0xef, 0xbb, 0xbf));

  const batchOf = (batch: CsvBatch): void => {
    const first = record + 1;
    for (let i = 0; i < batch.rows; i++) {
      record++;
      cells.set(batch, i);
      if (record === headerAt) augmenting.begin(cells.texts().map((name) => name.trim()));
      else if (record > headerAt) augmenting.ask(cells, batch.line[i]!);
    }
    const above = Math.max(0, headerAt + 1 - first);
    const answers = augmenting.answer((row) => {
      cells.set(batch, above + row);
      return cells;
    });
    let answer = 0;
    for (let i = 0; i < batch.rows; i++) {
      const end = batch.rowEnd[i]!;
      sink.copy(batch.bytes, batch.rowStart[i]!, end);
      if (first + i === headerAt) {
        cells.set(batch, i);
        sink.put(encoded(delimiter, freshNames(augmenting.names, cells.texts())));
      } else if (first + i > headerAt) added.put(sink, answers, answer++);
      if (batch.rowNext[i]! > end) sink.copy(batch.bytes, end, batch.rowNext[i]!);
      else sink.put(BREAK);
    }
  };

  for (const piece of pieces)
    for (let at = 0; at < piece.length; at += PIECE) {
      batchOf(scanner.push(piece.subarray(at, at + PIECE)));
      if (sink.length > 0) yield sink.take();
    }
  batchOf(scanner.end());
  if (sink.length > 0) yield sink.take();
}

/** The row of the first whole lines that fits best as a header. */
function headerRow(file: string, head: Uint8Array, delimiter: Delimiter, augmenting: Augmenting): number {
  const scores: number[] = [];
  const cut = head.lastIndexOf(10);
  const whole = cut < 0 ? head : head.subarray(0, cut + 1);
  scanCsv(file, whole, { delimiter, atMost: HEADER_WITHIN }, (texts) =>
    scores.push(augmenting.fits(texts.map((text) => text.trim()))),
  );
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}
