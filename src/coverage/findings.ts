import { type Note, note } from '../model/note.ts';
import { type AuditRow, type Finding, MOST_LISTED } from './auditReport.ts';
import { RULES, type RuleCode } from './rules.ts';

/** What a finding is about; the arguments of its message besides. */
export interface Case {
  readonly value?: number;
  readonly at?: readonly number[] | null;
  readonly grid?: string | null;
  readonly microgrid?: string | null;
  readonly household?: string | null;
  readonly building?: string | null;
  readonly args?: Note['args'];
}

interface Tally {
  count: number;
  worst: number;
  readonly listed: Finding[];
}

/** Takes findings in, rule by rule: counts all, lists the first thousand and the worst. */
export class Findings {
  readonly #tallies = new Map<RuleCode, Tally>();

  /** The ids of the case are arguments of its message, as is `value`. */
  add(rule: RuleCode, found: Case): void {
    const tally = this.#tallies.get(rule) ?? { count: 0, worst: 0, listed: [] };
    this.#tallies.set(rule, tally);
    tally.count++;
    const value = found.value ?? 1;
    const isWorst = value > tally.worst;
    if (isWorst) tally.worst = value;
    if (tally.listed.length < MOST_LISTED) tally.listed.push(findingOf(rule, value, found));
    else if (isWorst) tally.listed[MOST_LISTED - 1] = findingOf(rule, value, found);
  }

  rows(): AuditRow[] {
    return RULES.map(([rule, level, severity, unit]) => {
      const { count, worst, listed } = this.#tallies.get(rule) ?? { count: 0, worst: 0, listed: [] };
      return { rule, level, severity, title: note(`rule-${rule}`), count, worst, unit, findings: listed };
    });
  }
}

function findingOf(rule: RuleCode, value: number, found: Case): Finding {
  const { at, args } = found;
  const ids = {
    grid: found.grid ?? null,
    microgrid: found.microgrid ?? null,
    household: found.household ?? null,
    building: found.building ?? null,
  };
  const given = Object.entries(ids).flatMap(([name, id]) => (id === null ? [] : [[name, id]]));
  return {
    note: note(`audit-${rule}`, { value: short(value), ...Object.fromEntries(given), ...args }),
    value,
    lon: at?.[0] ?? null,
    lat: at?.[1] ?? null,
    ...ids,
  };
}

/** A figure for people: three digits that matter, whole numbers whole. */
function short(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(3));
}
