import { InputError } from '../../model/error.ts';
import type { Pair, PairEnd } from '../../model/pair.ts';
import { foldName } from '../columns/foldName.ts';
import { sniffDelimiter } from '../csv/delimiter.ts';
import { scanCsv } from '../csv/scanCsv.ts';
import type { Source } from '../source.ts';
import { asUtf8 } from '../text/asUtf8.ts';
import { decodeUtf8 } from '../text/textCoding.ts';

/** Ids that a pair may name. */
export interface PairIds {
  readonly buildings: ReadonlySet<string>;
  readonly households: ReadonlySet<string>;
}

const FIRST = /(1|a|甲|一|first|from)$/;
const SECOND = /(2|b|乙|二|second|to)$/;
const BUILDING = /building|bldg|楼|幢|栋/;
const HOUSEHOLD = /household|户/;
/** A whole name as a header has it; ids such as `铁路新村1幢` hold the same words but are longer. */
const NAME =
  /^(building|bldg|household|id|code|楼栋|楼幢|楼|幢|栋|住户|户|编号|名称|first|second|from|to|a|b|甲|乙|第?[一二])?(id|code|编号|号|名|名称)?[12ab甲乙一二]?$/;

interface Column {
  readonly at: number;
  readonly what: PairEnd['what'] | null;
}

/**
 * Pairs from a CSV file: two columns with an id each, a pair a line. With or without a header, in English or Chinese
 * (`a,b`; `楼栋1,楼栋2`; `户编号1,户编号2`): the header tells buildings from households; where it does not, an id is a building's
 * if there is one.
 * @throws InputError with file and row: `pair-columns`, `pair-empty`, `pair-unknown`, `pair-same`, and those of reading CSV
 */
export function readPairs(source: Source, kind: Pair['kind'], ids: PairIds, encoding: string | null): Pair[] {
  const file = source.name;
  const utf8 = asUtf8(source, encoding);
  const delimiter = sniffDelimiter(decodeUtf8(utf8.bytes.subarray(0, 1 << 16)));
  const pairs: Pair[] = [];
  let columns: readonly [Column, Column] | null = null;
  scanCsv(file, utf8.bytes, { delimiter, atMost: -1 }, (record, row) => {
    const cells = record.map((cell) => cell.trim());
    if (cells.every((cell) => cell === '')) return;
    if (columns === null) {
      const header = headerColumns(cells, ids);
      columns = header ?? [
        { at: 0, what: null },
        { at: 1, what: null },
      ];
      if (cells.length < 2) throw new InputError('pair-columns', { file, found: cells.join(', ') });
      if (header !== null) return;
    }
    const [a, b] = columns.map(({ at, what }) => endOf(cells[at] ?? '', what, ids, { file, row })) as [
      PairEnd,
      PairEnd,
    ];
    if (a.id === b.id && a.what === b.what) throw new InputError('pair-same', { file, row, id: a.id });
    pairs.push({ kind, a, b, file, row });
  });
  return pairs;
}

/** Where the two ids stand by the first record, if that is a header; null where it is a pair already. */
function headerColumns(cells: readonly string[], ids: PairIds): readonly [Column, Column] | null {
  const known = (cell: string) => ids.buildings.has(cell) || ids.households.has(cell);
  if (cells.some(known)) return null;
  const names = cells.map(foldName);
  if (!names.some((name) => name !== '' && NAME.test(name))) return null;
  const what = (at: number) =>
    BUILDING.test(names[at] ?? '') ? 'building' : HOUSEHOLD.test(names[at] ?? '') ? 'household' : null;
  const first = names.findIndex((name) => FIRST.test(name));
  const second = names.findIndex((name, at) => at !== first && SECOND.test(name));
  const [a, b] = first >= 0 && second >= 0 ? [first, second] : [0, 1];
  return [
    { at: a, what: what(a) },
    { at: b, what: what(b) },
  ];
}

function endOf(
  id: string,
  what: PairEnd['what'] | null,
  { buildings, households }: PairIds,
  place: { readonly file: string; readonly row: number },
): PairEnd {
  if (id === '') throw new InputError('pair-empty', place);
  if (what !== 'household' && buildings.has(id)) return { id, what: 'building' };
  if (what !== 'building' && households.has(id)) return { id, what: 'household' };
  throw new InputError(what === null ? 'pair-unknown' : `pair-unknown-${what}`, { ...place, id });
}
