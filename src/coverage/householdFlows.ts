import type { MicroGridCode } from '../model/codes.ts';
import type { HouseholdLine } from '../model/plan.ts';
import { linesOfHouseholds } from './linesOfHouseholds.ts';

/** Households of one id that go from one micro-grid to another (or stay). */
export interface Flow {
  /** A line of the household in the new plan, or in the old one when it is gone. */
  readonly line: HouseholdLine;
  /** Empty: in no micro-grid. Null: not in that plan. */
  readonly from: MicroGridCode | '' | null;
  readonly to: MicroGridCode | '' | null;
  readonly households: number;
}

/**
 * Two plans matched by household id. Of a row that is divided, or whose number of households changed, what can stay in a
 * micro-grid of the same code stays; the rest is paired in the order of the lines; what is left over arrived or is gone.
 * In the order of the new plan, then of the old one.
 */
export function* householdFlows(before: readonly HouseholdLine[], after: readonly HouseholdLine[]): Generator<Flow> {
  const earlier = linesOfHouseholds(before);
  const later = linesOfHouseholds(after);
  for (let i = 0; i < after.length; i++) {
    const { household } = after[i]!;
    if (later.first(household) === i) yield* flowsOf(earlier.of(household), later.of(household));
  }
  for (let i = 0; i < before.length; i++) {
    const { household } = before[i]!;
    if (later.first(household) < 0 && earlier.first(household) === i) yield* flowsOf(earlier.of(household), []);
  }
}

function* flowsOf(before: readonly HouseholdLine[], after: readonly HouseholdLine[]): Generator<Flow> {
  const from = before.map((line) => ({ line, open: line.households }));
  const to = after.map((line) => ({ line, open: line.households }));
  for (const target of to)
    for (const source of from) {
      if (source.line.microgrid !== target.line.microgrid) continue;
      const households = Math.min(source.open, target.open);
      // A row without any household is matched all the same.
      if (households === 0 && (source.line.households > 0 || target.line.households > 0)) continue;
      source.open -= households;
      target.open -= households;
      yield { line: target.line, from: source.line.microgrid, to: target.line.microgrid, households };
    }
  for (const target of to) {
    for (const source of from) {
      const households = Math.min(source.open, target.open);
      if (households === 0) continue;
      source.open -= households;
      target.open -= households;
      yield { line: target.line, from: source.line.microgrid, to: target.line.microgrid, households };
    }
    if (target.open > 0) yield { line: target.line, from: null, to: target.line.microgrid, households: target.open };
  }
  for (const { line, open } of from) if (open > 0) yield { line, from: line.microgrid, to: null, households: open };
}
