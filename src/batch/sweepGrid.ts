import type { Limits, Weights } from '../model/limits.ts';
import type { GridRow } from '../model/plan.ts';
import type { GridResult, GridTask } from './gridTask.ts';
import { type Engine, keptGround } from './prepareGround.ts';
import { weaveOrSetAside } from './weaveOrSetAside.ts';

/** What a sweep changes from one plan to the next. */
export interface Variant {
  readonly limits: Limits;
  readonly weights: Weights;
}

/** What is left of one grid's plan in a sweep: figures, no shapes and no households. */
export interface VariantFigures {
  readonly row: GridRow;
  /** Households in micro-grids outside the limits. */
  readonly householdsOutside: number;
  /** Micro-grids outside the limits or in several pieces. */
  readonly exceptions: number;
  /** Sum of the micro-grids' compactness (Polsby–Popper). */
  readonly compactness: number;
}

/**
 * Weaves one grid once a variant, in their order. The ground is cut once (`keptGround`), so that each further variant costs
 * its solving only; the figures are those of a plan that is woven by that variant alone.
 *
 * @param step called after each variant
 */
export function sweepGrid(
  engine: Engine,
  task: GridTask,
  variants: readonly Variant[],
  step: () => void,
): VariantFigures[] {
  const ground = keptGround();
  return variants.map((variant) => {
    const result = weaveOrSetAside(engine, { ...task, parameters: { ...task.parameters, ...variant } }, ground);
    step();
    return figuresOf(result);
  });
}

/** The figures of one plan of a grid. */
export function figuresOf({ row, microgrids }: GridResult): VariantFigures {
  const sum = (count: (m: GridResult['microgrids'][number]) => number) =>
    microgrids.reduce((total, m) => total + count(m), 0);
  return {
    row,
    householdsOutside: sum((m) => (m.status === 'ok' ? 0 : m.households)),
    exceptions: sum((m) => (m.status === 'ok' && !m.detached ? 0 : 1)),
    compactness: sum((m) => m.compactness),
  };
}
