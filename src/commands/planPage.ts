import type { PlanFrame } from '../batch/assemblePlan.ts';
import type { RecordedPlan } from '../batch/assembleRecords.ts';
import { noteOf } from '../batch/redraw/takenOver.ts';
import { reportHtml } from '../io/html/reportHtml.ts';
import type { Town } from '../io/readTown.ts';
import { note } from '../model/note.ts';
import type { MicroGrid, Plan } from '../model/plan.ts';
import type { OutputFile, Platform } from './platform.ts';

/** A page holds its map as a whole: beyond so many grids no browser is pleased with it, and it would not fit in memory. */
export const PAGE_GRIDS = 1000;

/** `report.html` of a plan; none for a whole city, and then a note says so. */
export function planPage(plan: RecordedPlan, town: Town, frame: PlanFrame, platform: Platform): OutputFile[] {
  if (pageLeftOut(plan.grids.length, platform)) return [];
  const chunks = { [Symbol.iterator]: () => reportHtml(drawnPlan(plan, frame), town, platform.lang) };
  return [{ name: 'report.html', chunks }];
}

/** Whether a plan of so many grids has no page; a note then says so. */
export function pageLeftOut(grids: number, platform: Platform): boolean {
  if (grids <= PAGE_GRIDS) return false;
  platform.say(note('page-left-out', { grids, most: PAGE_GRIDS }));
  return true;
}

/** The plan with its shapes in memory and its notes as messages, so that the page can show them in both languages. */
function drawnPlan(plan: RecordedPlan, frame: PlanFrame): Plan {
  const microgrids: MicroGrid[] = [];
  for (const microgrid of plan.microgrids) microgrids.push({ ...microgrid, reason: plan.reasons[microgrids.length]! });
  return {
    ...frame,
    notes: plan.notes.map(noteOf),
    grids: plan.grids.map((row) => ({ ...row, notes: row.notes.map(noteOf) })),
    microgrids,
    households: [...plan.households],
  };
}
