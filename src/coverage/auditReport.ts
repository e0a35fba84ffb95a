import type { Note } from '../model/note.ts';
import type { Level, RuleCode, Severity, Unit } from './rules.ts';

/** One thing that breaks a rule, with the place to look at. */
export interface Finding {
  readonly note: Note;
  /** How bad it is, in the rule's unit. */
  readonly value: number;
  /** Degrees, WGS 84; null where it has no place. */
  readonly lon: number | null;
  readonly lat: number | null;
  readonly grid: string | null;
  readonly microgrid: string | null;
  readonly household: string | null;
  readonly building: string | null;
}

/** What became of one rule. */
export interface AuditRow {
  readonly rule: RuleCode;
  readonly level: Level;
  readonly severity: Severity;
  /** What the rule demands. */
  readonly title: Note;
  /** All findings, also those that are not listed. */
  readonly count: number;
  /** The greatest value of a finding; 0 without one. */
  readonly worst: number;
  readonly unit: Unit;
  /** At most `MOST_LISTED`, in the order in which they were found; the worst is always among them. */
  readonly findings: readonly Finding[];
}

/** How much was looked at, and the seams of the whole plan. */
export interface AuditFigures {
  readonly grids: number;
  readonly microgrids: number;
  /** Lines of the plan, and rows and households of the input. */
  readonly lines: number;
  readonly rows: number;
  readonly households: number;
  /** 0 when no buildings were given: their shapes could not be looked at. */
  readonly buildings: number;
  /**
   * Ground in no micro-grid, in two, and beyond the grid's border: sums over the grids, m². Where a grid is proved by its
   * borders alone (all of it within the tolerance), what juts out counts as overlap.
   */
  readonly gap: number;
  readonly overlap: number;
  readonly outside: number;
}

export interface AuditReport {
  /** No hard rule is broken. */
  readonly passed: boolean;
  /** Every rule in the order of `RULES`, also those that hold. */
  readonly rows: readonly AuditRow[];
  readonly figures: AuditFigures;
}

/** Findings listed for one rule. */
export const MOST_LISTED = 1000;
