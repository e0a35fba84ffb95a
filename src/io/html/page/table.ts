import { h } from './dom.ts';
import type { Words } from './words.ts';

/** A column: its heading, the text of a row's cell, and what it sorts by (the text unless given). */
export interface Column<Row> {
  readonly key: string;
  readonly heading: string;
  readonly hint?: string;
  readonly number?: boolean;
  readonly cell: (row: Row) => string | Node;
  readonly order?: (row: Row) => string | number;
  readonly open?: (row: Row) => void;
  /** How strongly the cell is shaded, 0 to 1. */
  readonly shade?: (row: Row) => number | null;
}

const FIRST = 60;

/** A table that sorts by its headings and shows its first rows until all are asked for, or printed. */
export function table<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  words: Words,
): HTMLElement {
  let sorted = { column: -1, down: false };
  let all = rows.length <= FIRST;
  const body = h('tbody');
  const more = h('p', { class: 'more' });
  const headings = columns.map((column, i) => {
    const button = h(
      'button',
      { type: 'button', class: 'sort', title: column.hint ?? null, onclick: () => sort(i) },
      column.heading,
    );
    return h('th', { scope: 'col', class: column.number ? 'number' : null }, button);
  });
  const sort = (i: number) => {
    sorted = { column: i, down: sorted.column === i ? !sorted.down : columns[i]!.number === true };
    headings.forEach((heading, j) => {
      if (j === i) heading.setAttribute('aria-sort', sorted.down ? 'descending' : 'ascending');
      else heading.removeAttribute('aria-sort');
    });
    fill();
  };
  const fill = () => {
    const column = columns[sorted.column];
    const list = column ? ordered(rows, column, sorted.down, words) : rows;
    body.replaceChildren(
      ...list.slice(0, all ? list.length : FIRST).map((row) => h('tr', {}, ...columns.map((c) => cellOf(c, row)))),
    );
    more.replaceChildren();
    if (all) return;
    more.append(
      words.say('rows-shown', { shown: FIRST, all: rows.length }),
      ' ',
      h('button', { type: 'button', class: 'link', onclick: () => showAll() }, words.say('show-all')),
    );
  };
  const showAll = () => {
    all = true;
    fill();
  };
  addEventListener('beforeprint', () => {
    if (!all && body.isConnected) showAll();
  });
  fill();
  return h(
    'div',
    { class: 'table' },
    h(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
      h('table', {}, h('thead', {}, h('tr', {}, ...headings)), body),
    ),
    more,
  );
}

function ordered<Row>(rows: readonly Row[], column: Column<Row>, down: boolean, words: Words): Row[] {
  const order = column.order ?? ((row: Row) => String(column.cell(row)));
  const collator = new Intl.Collator(words.lang === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  return [...rows].sort((a, b) => {
    const [x, y] = [order(a), order(b)];
    const less = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
    return down ? -less : less;
  });
}

function cellOf<Row>(column: Column<Row>, row: Row): HTMLElement {
  const content = column.cell(row);
  const { open } = column;
  const cell = h(
    'td',
    { class: column.number ? 'number' : column.key },
    open ? h('button', { type: 'button', class: 'link', onclick: () => open(row) }, content) : content,
  );
  const shade = column.shade?.(row) ?? null;
  if (shade !== null) {
    cell.classList.add('shaded');
    cell.style.setProperty('--shade', String(shade));
  }
  return cell;
}
