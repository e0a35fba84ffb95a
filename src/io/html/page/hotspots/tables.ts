import type { EncodedPage, EncodedTable } from '../../hotspots/encodedPage.ts';
import type { Both } from '../../pageData.ts';
import { h } from '../dom.ts';
import { type Column, table } from '../table.ts';
import type { Words } from '../words.ts';
import type { Chosen } from './scene.ts';
import { shown } from './side.ts';

type Value = string | number | Both | null;
type Row = { readonly values: readonly Value[]; readonly thing: number; readonly number: number };

/** The tables of the result, then parameters and inputs. */
export function tables(page: EncodedPage, words: Words, go: (chosen: Chosen) => void): HTMLElement[] {
  const parameters: EncodedTable = {
    title: page.words['table-parameters']!,
    columns: [{ name: page.words['column-parameter']! }, { name: page.words['column-value']! }],
    rows: page.parameters,
    at: null,
  };
  const inputs: EncodedTable = {
    title: page.words['table-inputs']!,
    columns: [
      { name: page.words['column-role']! },
      { name: page.words['column-file']! },
      { name: page.words['column-bytes']!, number: true },
      { name: ['SHA-256', 'SHA-256'] },
    ],
    rows: page.inputs.map(({ role, file, bytes, sha256 }) => [role, file, bytes, sha256]),
    at: null,
  };
  return [...(page.layers.length === 0 ? [] : page.tables), parameters, inputs]
    .filter(({ rows }) => rows.length > 0)
    .map((one) => section(one, words, go));
}

/** Tables of the result alone: what a page without a map shows in its place. */
export function answers(page: EncodedPage, words: Words): HTMLElement[] {
  return page.tables.map((one) => section(one, words, () => {}));
}

function section(
  { title, columns, rows, at, shade }: EncodedTable,
  words: Words,
  go: (chosen: Chosen) => void,
): HTMLElement {
  const heads: Column<Row>[] = columns.map(({ name, number, decimals }, c) => ({
    key: `c${c}`,
    heading: words.pick(name),
    number: number === true,
    cell: (row) => shown(row.values[c], words, decimals),
    order: (row) => {
      const value = row.values[c];
      return typeof value === 'number' ? value : number ? Number.NEGATIVE_INFINITY : shown(value, words);
    },
    ...(shade === undefined ? {} : { shade: (row: Row) => shade[row.number]?.[c] ?? null }),
    ...(at !== null && c === 0 ? { open: (row: Row) => go({ layer: at.layer, thing: row.thing }) } : {}),
  }));
  const list = rows.map((values, i): Row => ({ values, thing: at?.things[i] ?? -1, number: i }));
  const caption = words.pick(title);
  return h('section', { class: 'part' }, h('h2', {}, caption), table(caption, heads, list, words));
}
