import type { Both, PlanComparison } from '../coverage/comparePlans.ts';
import type { PlanSide } from '../coverage/planSide.ts';
import type { Lang } from '../model/note.ts';
import type { Outcome, Table } from './command.ts';
import { compareWord } from './compareWording.ts';
import { figure, share } from './wording.ts';

/** Each micro-grid needs at least one liaison and two volunteers. */
const PEOPLE_A_MICRO_GRID = 3;

/** What was compared, and how much of it is shown. */
interface Shown {
  readonly a: string;
  readonly b: string;
  readonly out: string | null;
  readonly show: number;
}

type Words = ReturnType<typeof compareWord>;

/** Two plans as the planner sees them: figures side by side, grids that differ, who went where. */
export function compareOutcome(comparison: PlanComparison, shown: Shown, lang: Lang): Outcome {
  const t = compareWord(lang);
  const { common, recoded, moved, arrived, gone, buildings, distance } = comparison;
  return {
    exit: 0,
    json: jsonOf(comparison, shown),
    tables: [
      figuresTable(comparison.total, t),
      ...gridsTable(comparison, shown.show, t),
      ...flowsTable(comparison, shown.show, t),
      ...buildingsTable(comparison, shown.show, t),
    ],
    lines: [
      t('common', { common: figure(common), arrived: figure(arrived), gone: figure(gone) }),
      t('recoded', { recoded: figure(recoded), share: percent(recoded, common) }),
      t('moved-line', { moved: figure(moved), share: percent(moved, common) }),
      t('buildings', { recoded: figure(buildings.recoded), common: figure(buildings.common) }),
      t('alike', {
        rand: distance.rand.toFixed(4),
        adjusted: distance.adjustedRand.toFixed(4),
        bits: distance.variationOfInformation.toFixed(3),
      }),
      ...(shown.out === null ? [] : [t('written', { out: shown.out })]),
    ],
  };
}

function figuresTable({ a, b }: Both<PlanSide>, t: Words): Table {
  const row = (name: string, of: (side: PlanSide) => number | null, digits: number): (string | number)[] => {
    const [x, y] = [of(a), of(b)];
    const text = (value: number | null) =>
      value === null ? '–' : digits === 0 ? figure(value) : value.toFixed(digits);
    return [name, text(x), text(y), x === null || y === null ? '' : signed(y - x, digits)];
  };
  const terms = ['compact', 'border', 'severed', 'balance', 'moved'] as const;
  const second = a.terms.second !== undefined || b.terms.second !== undefined;
  return {
    title: null,
    columns: [t('figure'), t('a'), t('b'), t('difference')],
    rows: [
      row(t('households'), (side) => side.households, 0),
      row(t('microgrids'), (side) => side.microgrids, 0),
      row(t('people'), (side) => side.microgrids * PEOPLE_A_MICRO_GRID, 0),
      row(t('exceptions'), (side) => side.exceptions, 0),
      row(t('violation'), (side) => side.violation, 0),
      row(t('objective'), (side) => side.objective, 4),
      ...terms.map((term) => row(`  ${t(term)}`, (side) => side.terms[term], 4)),
      ...(second ? [row(`  ${t('second')}`, (side) => side.terms.second ?? null, 4)] : []),
      row(t('compactness'), (side) => side.compactness, 3),
      row(t('barrier'), (side) => side.borderOnBarrier, 3),
    ],
  };
}

/** Grids in which anything differs. */
function gridsTable({ grids }: PlanComparison, show: number, t: Words): Table[] {
  const differ = grids.filter(
    ({ a, b, recoded }) =>
      recoded > 0 ||
      a?.households !== b?.households ||
      a?.microgrids !== b?.microgrids ||
      a?.exceptions !== b?.exceptions ||
      a?.objective !== b?.objective,
  );
  if (differ.length === 0 || show === 0) return [];
  const shown = differ.slice(0, show);
  const both = (a: string | undefined, b: string | undefined) => `${a ?? '–'} → ${b ?? '–'}`;
  const text = (value: number | undefined) => (value === undefined ? undefined : figure(value));
  return [
    {
      title: t('grids', { shown: shown.length, all: differ.length }),
      columns: [
        t('grid'),
        t('name'),
        t('households'),
        t('microgrids'),
        t('exceptions'),
        t('objective'),
        t('recoded-head'),
        t('moved-head'),
      ],
      rows: shown.map(({ grid, name, a, b, recoded, moved }) => [
        grid,
        name,
        both(text(a?.households), text(b?.households)),
        both(text(a?.microgrids), text(b?.microgrids)),
        both(text(a?.exceptions), text(b?.exceptions)),
        both(a?.objective.toFixed(3), b?.objective.toFixed(3)),
        recoded,
        moved,
      ]),
    },
  ];
}

/** Households that bear another code, by the two codes. */
function flowsTable({ changedHouseholds }: PlanComparison, show: number, t: Words): Table[] {
  const sums = new Map<string, { from: string; to: string; households: number }>();
  for (const { from, to, households } of changedHouseholds) {
    const key = `${from} ${to}`;
    const sum = sums.get(key) ?? { from, to, households: 0 };
    sums.set(key, sum);
    sum.households += households;
  }
  if (sums.size === 0 || show === 0) return [];
  const all = [...sums.values()].sort(
    (p, q) => q.households - p.households || (p.from < q.from || (p.from === q.from && p.to < q.to) ? -1 : 1),
  );
  const shown = all.slice(0, show);
  return [
    {
      title: t('flows', { shown: shown.length, all: all.length }),
      columns: [t('from'), t('to'), t('households')],
      rows: shown.map(({ from, to, households }) => [from || t('none'), to || t('none'), households]),
    },
  ];
}

function buildingsTable({ changedBuildings }: PlanComparison, show: number, t: Words): Table[] {
  if (changedBuildings.length === 0 || show === 0) return [];
  const shown = [...changedBuildings].sort((p, q) => q.households - p.households).slice(0, show);
  return [
    {
      title: t('buildings-title', { shown: shown.length, all: changedBuildings.length }),
      columns: [t('building'), t('households'), t('from'), t('to')],
      rows: shown.map(({ building, households, from, to }) => [building, households, from.join(', '), to.join(', ')]),
    },
  ];
}

function jsonOf(comparison: PlanComparison, { a, b }: Shown) {
  const { total, distance, grids, partners, changedHouseholds, changedBuildings, ...counts } = comparison;
  const side = (one: PlanSide | null) =>
    one === null
      ? null
      : {
          households: one.households,
          microgrids: one.microgrids,
          people_needed: one.microgrids * PEOPLE_A_MICRO_GRID,
          exceptions: one.exceptions,
          violation: one.violation,
          objective: one.objective,
          terms: one.terms,
          compactness: one.compactness,
          border_on_barrier: one.borderOnBarrier,
        };
  return {
    a,
    b,
    total: { a: side(total.a), b: side(total.b) },
    households: {
      common: counts.common,
      recoded: counts.recoded,
      moved: counts.moved,
      arrived: counts.arrived,
      gone: counts.gone,
    },
    buildings: counts.buildings,
    rand: distance.rand,
    adjusted_rand: distance.adjustedRand,
    variation_of_information: distance.variationOfInformation,
    grids: grids.map((grid) => ({ ...grid, a: side(grid.a), b: side(grid.b) })),
    partners,
    changed_households: changedHouseholds,
    changed_buildings: changedBuildings,
  };
}

function percent(part: number, whole: number): string {
  return whole > 0 ? `${((100 * part) / whole).toFixed(2)} %` : share(part, whole);
}

function signed(value: number, digits: number): string {
  const text = digits === 0 ? figure(Math.abs(value)) : Math.abs(value).toFixed(digits);
  return Number(text.replaceAll(/\s/g, '')) === 0 ? '=' : `${value < 0 ? '−' : '+'}${text}`;
}
