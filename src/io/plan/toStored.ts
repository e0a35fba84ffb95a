import type { Terms } from '../../model/instance.ts';
import { type Lang, type Note, renderNote, renderRemedy } from '../../model/note.ts';
import type { GridRow, HouseholdLine, MicroGrid, Plan } from '../../model/plan.ts';
import type { Redrawing } from '../../model/redrawing.ts';
import type {
  StoredGridRow,
  StoredMicroGrid,
  StoredNote,
  StoredPlan,
  StoredRedrawing,
} from '../../model/storedPlan.ts';
import { planCounts } from './counts.ts';
import { rounded, roundedDown, roundedGround } from './rounding.ts';

/** The plan as its files will tell it: figures rounded, notes rendered in the plan's language unless another is asked. */
export function toStored(plan: Plan, lang: Lang = plan.parameters.lang): StoredPlan {
  const parts = {
    ...storedFrame(plan, lang),
    grids: plan.grids.map((row) => storedRow(row, lang)),
    microgrids: plan.microgrids.map((microgrid) => storedMicroGrid(microgrid, lang)),
    households: plan.households.map(storedLine),
    ...(plan.redrawing ? { redrawing: storedRedrawing(plan.redrawing, lang) } : {}),
  };
  return { ...parts, counts: planCounts(parts) };
}

/** What a plan tells besides its grids, as its files will tell it. */
export function storedFrame(
  plan: Pick<Plan, 'parameters' | 'inputs' | 'rejections' | 'repairs' | 'notes'>,
  lang: Lang,
): Pick<StoredPlan, 'parameters' | 'inputs' | 'rejections' | 'repairs' | 'notes'> {
  return {
    parameters: { ...plan.parameters, lang },
    inputs: plan.inputs,
    rejections: plan.rejections.map(({ file, row, reason }) => ({ file, row, reason: storedNote(reason, lang) })),
    repairs: plan.repairs.map(({ file, row, what }) => ({ file, row, what: storedNote(what, lang) })),
    notes: plan.notes.map((note) => storedNote(note, lang)),
  };
}

function storedRedrawing(redrawing: Redrawing, lang: Lang): StoredRedrawing {
  const changes = redrawing.changes.map((change) => ({
    ...change,
    reason: change.reason === null ? null : storedNote(change.reason, lang),
  }));
  return { ...redrawing, changes };
}

function storedNote(note: Note, lang: Lang): StoredNote {
  return { code: note.code, args: note.args, text: renderNote(note, lang), remedy: renderRemedy(note, lang) };
}

/** A micro-grid as its files will tell it. */
export function storedMicroGrid(microgrid: MicroGrid, lang: Lang): StoredMicroGrid {
  const { reason, ...rest } = microgrid;
  return {
    ...rest,
    people: microgrid.people === null ? null : rounded(microgrid.people),
    reason: reason === null ? null : renderNote(reason, lang),
    compactness: rounded(microgrid.compactness),
    borderOnBarrier: rounded(microgrid.borderOnBarrier),
    ground: roundedGround(microgrid.ground),
  };
}

/** A CSV file cannot tell an empty field from none. */
export function storedLine(line: HouseholdLine): HouseholdLine {
  if (line.building !== '' && line.unit !== '' && line.floor !== '') return line;
  return { ...line, building: line.building || null, unit: line.unit || null, floor: line.floor || null };
}

/** A grid's line as the report will tell it. */
export function storedRow(row: GridRow, lang: Lang): StoredGridRow {
  const objective = rounded(row.objective);
  const bound = row.bound === null ? null : row.bound >= row.objective ? objective : roundedDown(row.bound);
  return {
    ...row,
    taskHash: row.taskHash ?? '',
    people: row.people === null ? null : rounded(row.people),
    violation: rounded(row.violation),
    objective,
    terms: roundedTerms(row.terms),
    bound,
    gap: row.gap === null ? null : rounded(row.gap),
    notes: row.notes.map((note) => storedNote(note, lang)),
    innerBorder: rounded(row.innerBorder, 2),
    innerBarrier: rounded(row.innerBarrier, 2),
  };
}

function roundedTerms(terms: Terms): Terms {
  return {
    compact: rounded(terms.compact),
    border: rounded(terms.border),
    severed: rounded(terms.severed),
    balance: rounded(terms.balance),
    moved: rounded(terms.moved),
    ...(terms.second === undefined ? {} : { second: rounded(terms.second) }),
  };
}
