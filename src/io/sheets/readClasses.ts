import { InputError } from '../../model/error.ts';
import { openCsv } from '../csv/openCsv.ts';
import type { Source } from '../source.ts';
import type { Ink } from './sheet.ts';

/** Classes that a map is coloured by, in the order of its legend. */
export interface MapClasses {
  readonly list: readonly { readonly label: string; readonly colour: Ink }[];
  /** Class of a micro-grid by its code. */
  readonly of: ReadonlyMap<string, number>;
}

/**
 * Classes from a table `microgrid,class,colour`, colours as RRGGBB; the legend has them in the order of the table. A row
 * without a micro-grid gives a class its place in the legend. Errors: `classes-columns`, `classes-colour`.
 */
export function readClasses(source: Source): MapClasses {
  const wanted = ['microgrid', 'class', 'colour'];
  const fits = (header: readonly string[]) => (wanted.every((column) => header.includes(column)) ? 1 : 0);
  const rows = openCsv(source, { crs: null, encoding: null, fits });
  const at = wanted.map((column) => rows.header.indexOf(column));
  if (at.some((column) => column < 0)) throw new InputError('classes-columns', { file: rows.file });
  const list: { label: string; colour: Ink }[] = [];
  const of = new Map<string, number>();
  rows.each((cells, row) => {
    const [code, label, colour] = at.map((column) => String(cells[column]).trim()) as [string, string, string];
    let number = list.findIndex((known) => known.label === label);
    if (number < 0) {
      const ink = /^#?([0-9a-f]{6})$/i.exec(colour)?.[1];
      if (ink === undefined) throw new InputError('classes-colour', { file: rows.file, row, colour });
      number = list.push({ label, colour: ink.toLowerCase() }) - 1;
    }
    if (code !== '') of.set(code, number);
    return null;
  });
  return { list, of };
}
