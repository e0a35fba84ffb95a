import type { Draft } from '../../partition/draft.ts';

/** Moves in a chain, and how many of the cheapest first moves of a chain are followed. */
const DEPTH = 4;
const WIDTH = 10;
const EPSILON = 1e-9;

interface Flip {
  readonly site: number;
  readonly to: number;
  readonly violation: number;
  readonly objective: number;
}

/**
 * Mends a plan by as little as possible: the best move of a single site to a neighbouring part, as long as one helps
 * (violation first, then objective); where none does and limits are still broken, chains of such moves in which every
 * part hands on what it has too much or takes back what it lacks (ejection chains, Glover 1996). Deterministic; never
 * makes the plan worse; parts stay connected.
 */
export function mend(draft: Draft): void {
  for (;;) {
    descend(draft);
    if (draft.violation <= EPSILON) return;
    const before = draft.violation;
    if (!shorten(draft, before, draft.part.slice(), DEPTH)) return;
    draft.reset();
    if (draft.violation >= before - EPSILON) return;
  }
}

function descend(draft: Draft): void {
  for (;;) {
    let best: Flip | null = null;
    for (let site = 0; site < draft.problem.n; site++)
      for (const flip of flipsOf(draft, site)) if (helps(flip) && (best === null || less(flip, best))) best = flip;
    if (best === null) return;
    apply(draft, best.site, best.to);
    draft.rematch();
  }
}

function helps({ violation, objective }: Flip): boolean {
  return violation < -EPSILON || (violation <= EPSILON && objective < -EPSILON);
}

function less(a: Flip, b: Flip): boolean {
  if (Math.abs(a.violation - b.violation) > EPSILON) return a.violation < b.violation;
  return a.objective < b.objective - EPSILON;
}

/** The moves of a site to the parts next to it that leave its own part whole. */
function flipsOf(draft: Draft, site: number): Flip[] {
  const { problem, part } = draft;
  const { start, to, lock, k } = problem;
  if (lock[site]! >= 0) return [];
  const own = part[site]!;
  if (draft.size[own] === 1 && k !== null) return [];
  const flips: Flip[] = [];
  const seen = new Set<number>([own]);
  for (let h = start[site]!; h < start[site + 1]!; h++) {
    const other = part[to[h]!]!;
    if (seen.has(other) || lock[to[h]!]! >= 0) continue;
    seen.add(other);
    draft.weigh(site, other);
    flips.push({ site, to: other, violation: draft.deltaViolation, objective: draft.deltaObjective });
  }
  return flips.length > 0 && draft.removable(site) ? flips : [];
}

/**
 * Looks for a chain of at most `depth` moves that ends below a violation, the cheapest moves first, and leaves it made.
 * `before` is the plan at the start of the chain: a site that has moved stays where it went.
 */
function shorten(draft: Draft, aim: number, before: Int32Array, depth: number): boolean {
  const flips: Flip[] = [];
  for (let site = 0; site < draft.problem.n; site++) {
    if (draft.part[site] !== before[site]) continue;
    for (const flip of flipsOf(draft, site)) if (eases(draft, flip)) flips.push(flip);
  }
  flips.sort((a, b) => a.violation - b.violation || a.objective - b.objective || a.site - b.site);
  for (const { site, to } of flips.slice(0, WIDTH)) {
    const from = draft.part[site]!;
    apply(draft, site, to);
    if (draft.violation < aim - EPSILON) return true;
    if (depth > 1 && shorten(draft, aim, before, depth - 1)) return true;
    apply(draft, site, from);
  }
  return false;
}

/** Whether a move takes from a part with too much or gives to one that lacks. */
function eases(draft: Draft, { site, to }: Flip): boolean {
  const { min, max } = draft.problem;
  return draft.w[draft.part[site]!]! > max || draft.w[to]! < min;
}

function apply(draft: Draft, site: number, to: number): void {
  draft.weigh(site, to);
  draft.move(site, to);
}
