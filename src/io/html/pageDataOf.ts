import { boundReason } from '../../model/boundReason.ts';
import { reporting } from '../../model/catalogue/reporting.ts';
import type { Lang } from '../../model/note.ts';
import type { GridRow, MicroGrid, Plan, PlanParameters } from '../../model/plan.ts';
import { colourGraph } from './colourGraph.ts';
import { neighbours } from './neighbours.ts';
import { NoteTable } from './noteTable.ts';
import type { Both, PageBuildings, PageData, PageGrid, PageMicroGrid, PageShape } from './pageData.ts';
import { type PageDrawing, pageDrawing, type ReportContext } from './pageDrawing.ts';
import { meanCompactness, planFigures, rounded, shareOnBarrier } from './planFigures.ts';

/** Colours that the page has for telling neighbours apart. */
const PALETTE = 8;

/**
 * The page's data: figures, shapes, reasons. Of the households only sums by micro-grid and building go in, never a row.
 * `budget` bounds the characters of the map.
 */
export function pageDataOf(plan: Plan, context: ReportContext, lang: Lang, budget: number): PageData {
  const drawing = pageDrawing(plan.microgrids, context, budget);
  const table = new NoteTable();
  // What was understood of the columns comes last: it matters only to who doubts it.
  const understood = plan.notes.filter((note) => note.code === 'columns-matched');
  const planNotes = [...plan.notes.filter((note) => !understood.includes(note)), ...understood].map((n) =>
    table.add(n),
  );
  const grids = pageGrids(plan, context, drawing, table);
  const gridNumbers = new Map(plan.grids.map((row, i) => [row.grid, i]));
  const colours = colourGraph(neighbours(plan.microgrids.map((m) => m.ground)), PALETTE);
  const { parameters } = plan;
  return {
    lang,
    version: parameters.version,
    words: words(),
    unitsPerDegree: drawing.lattice.unitsPerDegree,
    origin: drawing.lattice.origin,
    omitted: drawing.omitted,
    figures: planFigures(plan, context.barriers.length > 0),
    limits: [parameters.limits.min, parameters.limits.max, parameters.limits.target],
    parameters: parameterRows(parameters),
    inputs: plan.inputs.map(({ role, file, bytes, sha256 }) => ({ role, file, bytes, sha256 })),
    planNotes,
    grids,
    microgrids: plan.microgrids.map((m, i): PageMicroGrid => {
      const reason = m.reason === null ? -1 : table.add(m.reason);
      const shape = drawing.microgrids[i]!;
      return pageMicroGrid(m, gridNumbers.get(m.grid) ?? -1, reason, colours[i]!, shape);
    }),
    buildings: pageBuildings(plan, context, drawing),
    barriers: drawing.barriers,
    rejections: plan.rejections.map(({ file, row, reason }) => ({ file, row, note: table.add(reason) })),
    repairs: plan.repairs.map(({ file, row, what }) => ({ file, row, note: table.add(what) })),
    notes: table.notes,
  };
}

/** The page's own texts, by key without the prefix `report-`. */
function words(): Record<string, Both> {
  const out: Record<string, Both> = {};
  for (const [code, { en, zh }] of Object.entries(reporting)) {
    out[code.slice('report-'.length)] = [en.text, zh.text];
  }
  return out;
}

function parameterRows({ limits, weights, ...rest }: PlanParameters): [string, string][] {
  return [
    ['limits', `${limits.min}–${limits.max}`],
    ['target', String(limits.target)],
    [
      'weights',
      Object.entries(weights)
        .map(([name, weight]) => `${name}=${weight}`)
        .join(', '),
    ],
    ...(rest.balance ? [['balance', `${rest.balance.attribute}=${rest.balance.weight}`] as [string, string]] : []),
    ['seed', String(rest.seed)],
    ['effort', rest.effort],
    ['small-pieces', rest.smallPieces],
    ['crs', rest.crs],
    ['code-pattern', rest.codePattern],
    ['version', rest.version],
  ];
}

function pageGrids(plan: Plan, context: ReportContext, drawing: PageDrawing, table: NoteTable): PageGrid[] {
  const shapes = new Map(context.grids.map((grid, i) => [grid.code, drawing.grids[i]!]));
  const members = new Map<string, MicroGrid[]>();
  for (const m of plan.microgrids) {
    const list = members.get(m.grid);
    if (list) list.push(m);
    else members.set(m.grid, [m]);
  }
  return plan.grids.map((row: GridRow): PageGrid => {
    const mine = members.get(row.grid) ?? [];
    return {
      code: row.grid,
      name: row.name,
      community: row.community,
      kind: row.kind,
      limits: [row.limits.min, row.limits.max],
      households: row.households,
      microgrids: row.microgrids,
      ok: row.ok,
      violation: row.violation,
      objective: rounded(row.objective),
      gap: row.gap === null ? null : rounded(row.gap),
      unbounded: unboundedNote(row, table),
      status: row.status,
      compactness: meanCompactness(mine),
      borderOnBarrier: context.barriers.length > 0 ? shareOnBarrier([row]) : null,
      notes: row.notes.map((note) => table.add(note)),
      shape: shapes.get(row.grid) ?? [],
    };
  });
}

function pageMicroGrid(m: MicroGrid, grid: number, reason: number, colour: number, shape: PageShape): PageMicroGrid {
  return {
    code: m.code,
    grid,
    households: m.households,
    people: m.people === null ? null : Math.round(m.people),
    buildings: m.buildings,
    status: m.status,
    detached: m.detached,
    reason,
    stack: m.stack === null ? null : { ...m.stack },
    compactness: rounded(m.compactness),
    borderOnBarrier: rounded(m.borderOnBarrier),
    colour,
    shape,
  };
}

/** Buildings with the households counted in each; none where the map leaves them out. */
function pageBuildings(plan: Plan, { buildings }: ReportContext, drawing: PageDrawing): PageBuildings {
  const shown = drawing.buildings === null ? [] : buildings;
  const counted = new Map<string, number>();
  for (const { building, households } of plan.households) {
    if (building !== null) counted.set(building, (counted.get(building) ?? 0) + households);
  }
  return {
    id: shown.map((b) => b.id),
    floors: shown.map((b) => b.floors),
    units: shown.map((b) => b.units),
    households: shown.map((b) => counted.get(b.id) ?? -1),
    shape: drawing.buildings ?? [],
  };
}

function unboundedNote(row: GridRow, table: NoteTable): number {
  const why = boundReason(row);
  return why ? table.add(why) : -1;
}
