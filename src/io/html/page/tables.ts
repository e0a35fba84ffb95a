import type { PageGrid, PageMicroGrid, PageRow } from '../pageData.ts';
import { gapText } from './details.ts';
import { h } from './dom.ts';
import { isException, isNoted, oddity } from './exception.ts';
import { type Page, showGrid, showMicroGrid } from './page.ts';
import { type Column, table } from './table.ts';

type Indexed<T> = T & { readonly index: number };
const indexed = <T>(items: readonly T[]): Indexed<T>[] => items.map((item, index) => ({ ...item, index }));

/** The grids, with how far each is from the best plan there is. */
export function gridsTable(page: Page): HTMLElement {
  const { data, words } = page;
  const say = words.say.bind(words);
  const share = (value: number | null) => (value === null ? '–' : words.percent(value));
  const gapOrder = ({ status, gap }: PageGrid) => (status === 'set-aside' ? 3 : status === 'optimal' ? 0 : (gap ?? 2));
  const columns: Column<Indexed<PageGrid>>[] = [
    { key: 'code', heading: say('code'), cell: (g) => g.code, open: (g) => showGrid(page, g.index) },
    { key: 'name', heading: say('name'), cell: (g) => g.name ?? '' },
    { key: 'community', heading: say('community'), cell: (g) => g.community ?? '' },
    ...(data.grids.some((g) => g.kind !== null)
      ? [{ key: 'kind', heading: say('kind'), cell: (g: PageGrid) => g.kind ?? '' }]
      : []),
    ...(data.grids.some(({ limits: [min, max] }) => min !== data.limits[0] || max !== data.limits[1])
      ? [
          {
            key: 'limits',
            heading: say('parameter-limits'),
            cell: ({ limits: [min, max] }: PageGrid) => `${min}–${max}`,
            order: ({ limits: [, max] }: PageGrid) => max,
          },
        ]
      : []),
    {
      key: 'households',
      heading: say('households'),
      number: true,
      cell: (g) => words.number(g.households),
      order: (g) => g.households,
    },
    {
      key: 'microgrids',
      heading: say('microgrids'),
      number: true,
      cell: (g) => words.number(g.microgrids),
      order: (g) => g.microgrids,
    },
    {
      key: 'within',
      heading: say('column-within'),
      number: true,
      cell: (g) => (g.microgrids > 0 ? words.percent(g.ok / g.microgrids) : '–'),
      order: (g) => (g.microgrids > 0 ? g.ok / g.microgrids : -1),
    },
    {
      key: 'violation',
      heading: say('column-violation'),
      hint: say('violation-hint'),
      number: true,
      cell: (g) => words.number(g.violation),
      order: (g) => g.violation,
    },
    {
      key: 'compactness',
      heading: say('compactness'),
      number: true,
      cell: (g) => (g.compactness === null ? '–' : words.decimal(g.compactness)),
      order: (g) => g.compactness ?? -1,
    },
    {
      key: 'border',
      heading: say('border-on-barrier'),
      number: true,
      cell: (g) => share(g.borderOnBarrier),
      order: (g) => g.borderOnBarrier ?? -1,
    },
    {
      key: 'objective',
      heading: say('column-objective'),
      hint: say('objective-hint'),
      number: true,
      cell: (g) => (g.status === 'set-aside' ? '–' : words.decimal(g.objective)),
      order: (g) => g.objective,
    },
    {
      key: 'gap',
      heading: say('column-gap'),
      hint: say('gap-hint'),
      cell: (g) => gapText(page, g.index),
      order: gapOrder,
    },
  ];
  return part(page, 'table-grids', table(say('table-grids'), columns, indexed(data.grids), words));
}

/** Every exception with its reason and what helps. */
export function exceptionsTable(page: Page): HTMLElement {
  const { data, words } = page;
  const say = words.say.bind(words);
  const rows = indexed(data.microgrids)
    .filter(isNoted)
    .sort((a, b) => Number(isException(b)) - Number(isException(a)));
  if (rows.length === 0) return part(page, 'table-exceptions', h('p', { class: 'quiet' }, say('no-exceptions')));
  const noteText = (index: number, of: 'text' | 'remedy') =>
    data.notes[index] ? words.pick(data.notes[index][of]) : '';
  const columns: Column<Indexed<PageMicroGrid>>[] = [
    {
      key: 'code',
      heading: say('column-microgrid'),
      cell: (m) => m.code,
      open: (m) => showMicroGrid(page, m.index),
    },
    { key: 'name', heading: say('column-grid'), cell: (m) => data.grids[m.grid]?.name ?? '' },
    {
      key: 'households',
      heading: say('households'),
      number: true,
      cell: (m) => words.number(m.households),
      order: (m) => m.households,
    },
    {
      key: 'status',
      heading: say('status'),
      cell: (m) => h('span', { class: `state ${m.status}` }, oddity(m, words)),
      order: (m) => oddity(m, words),
    },
    { key: 'reason', heading: say('reason'), cell: (m) => noteText(m.reason, 'text') },
    { key: 'remedy', heading: say('remedy'), cell: (m) => noteText(m.reason, 'remedy') },
  ];
  return part(page, 'table-exceptions', table(say('table-exceptions'), columns, rows, words));
}

/** Rows that were not taken in, and shapes that were mended. */
export function faultTables(page: Page): HTMLElement[] {
  const { data, words } = page;
  const say = words.say.bind(words);
  const columns: Column<PageRow>[] = [
    { key: 'file', heading: say('column-file'), cell: (r) => r.file },
    { key: 'row', heading: say('column-row'), number: true, cell: (r) => words.number(r.row), order: (r) => r.row },
    {
      key: 'reason',
      heading: say('reason'),
      cell: (r) => (data.notes[r.note] ? words.pick(data.notes[r.note]!.text) : ''),
    },
  ];
  const lists = [
    ['table-rejections', data.rejections],
    ['table-repairs', data.repairs],
  ] as const;
  return lists
    .filter(([, rows]) => rows.length > 0)
    .map(([key, rows]) => part(page, key, table(say(key), columns, rows, words)));
}

/** What the plan was made from and how. */
export function originTables(page: Page): HTMLElement[] {
  const { data, words } = page;
  const say = words.say.bind(words);
  const role = (name: string) => (words.has(`role-${name}`) ? say(`role-${name}`) : name);
  const parameters: Column<readonly [string, string]>[] = [
    { key: 'name', heading: say('column-parameter'), cell: ([key]) => say(`parameter-${key}`) },
    {
      key: 'value',
      heading: say('column-value'),
      cell: ([key, value]) => (words.has(`${key}-${value}`) ? say(`${key}-${value}`) : value),
    },
  ];
  const inputs: Column<Page['data']['inputs'][number]>[] = [
    { key: 'role', heading: say('column-role'), cell: (i) => role(i.role) },
    { key: 'file', heading: say('column-file'), cell: (i) => i.file },
    {
      key: 'bytes',
      heading: say('column-bytes'),
      number: true,
      cell: (i) => words.number(i.bytes),
      order: (i) => i.bytes,
    },
    { key: 'code', heading: 'SHA-256', cell: (i) => i.sha256 },
  ];
  return [
    part(page, 'table-parameters', table(say('table-parameters'), parameters, data.parameters, words)),
    part(page, 'table-inputs', table(say('table-inputs'), inputs, data.inputs, words)),
  ];
}

function part({ words }: Page, key: string, content: HTMLElement): HTMLElement {
  return h('section', { class: 'part', id: key }, h('h2', {}, words.say(key)), content);
}
