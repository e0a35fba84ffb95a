import { edgeRegions } from '../../hotspot/weights/contiguity.ts';
import { islandsIn, neighbourCounts, type Weights } from '../../hotspot/weights/weights.ts';
import { type Note, note } from '../../model/note.ts';
import { bordersOf } from './openNeighbours.ts';
import type { Subject } from './openSubject.ts';

/** Regions below which the normal approximation of local measures is rough. */
const FEW_REGIONS = 30;
/** Cases in a neighbourhood below which their sum is too skewed for the normal approximation. */
const FEW_CASES = 10;
/** Incidents a place from which places, not incidents, limit what can be told apart. */
const PILED = 3;

/** What an expert would say of the test before looking at its result. */
export function whereWarnings(
  subject: Subject,
  weights: Weights,
  expected: Float64Array | null,
  options: { readonly rate: string; readonly correction: string; readonly test: string },
): Note[] {
  const { table, cases, counted } = subject;
  const all = table.id.length;
  const islands = islandsIn(weights);
  const notes: Note[] = [];
  if (subject.kind === 'count') notes.push(note('warn-raw-counts'));
  if (all < FEW_REGIONS) notes.push(note('warn-few-regions', { count: all }));
  if (islands > 0) notes.push(note('warn-islands', { count: islands, all }));
  if (cases !== null && options.test === 'normal') {
    const mean = (sum(cases) / all) * (1 + weights.column.length / all);
    if (mean < FEW_CASES) notes.push(note('warn-small-counts', { mean: Number(mean.toPrecision(2)) }));
  }
  if (expected !== null && options.rate === 'raw') {
    const count = expected.filter((e) => e < 1).length;
    if (count > all / 10) notes.push(note('warn-small-populations', { count, all }));
  }
  if (counted !== null && cases !== null) {
    const incidents = sum(cases);
    const filled = cases.filter((c) => c > 0).length;
    if (counted.places < 2 * filled && incidents > PILED * counted.places)
      notes.push(note('warn-few-places', { incidents, places: counted.places }));
    if (counted.study === 'hull' && filled < all / 2)
      notes.push(note('warn-empty-cells', { count: all - filled, all }));
  }
  if (options.correction === 'none') notes.push(note('warn-many-tests', { all, count: Math.round(all / 20) }));
  const edge = edgeCount(subject, weights);
  if (edge > 0) notes.push(note('warn-edges', { count: edge, all }));
  return notes;
}

/** Regions at the edge: H3 cells with fewer neighbours than others have, polygons with an edge of their own. */
function edgeCount({ table }: Subject, weights: Weights): number {
  if (table.h3 !== null) {
    const counts = neighbourCounts(weights);
    const most = counts.reduce((a, b) => Math.max(a, b), 0);
    return counts.reduce((total, count) => total + (count < most ? 1 : 0), 0);
  }
  if (table.ground.some((ground) => ground === null)) return 0;
  return edgeRegions(bordersOf(table), table.plane).reduce((total, one) => total + one, 0);
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const v of values) total += v;
  return total;
}
