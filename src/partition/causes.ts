import type { Cause, Instance } from '../model/instance.ts';
import type { Problem } from './problem.ts';
import { relaxation } from './relaxation.ts';
import { freePieces } from './units.ts';

/** Sites of a micro-grid that are named. */
const MOST_NAMED = 4;
/** Micro-grids outside the limits for which a relaxation is looked for. */
const MOST_EXPLAINED = 12;

/**
 * Why a plan cannot keep the limits, with the sites concerned and the least relaxation that would help in `args`:
 * `allowMax`, `allowMin` (households). A site above the maximum and a piece below the minimum are reasons by themselves;
 * what else lies outside the limits is a matter of granularity, explained by the micro-grid that was left over.
 */
export function causes(instance: Instance, problem: Problem, assignment: Int32Array): Cause[] {
  const found = [...lockCauses(instance, problem), ...kCauses(instance, problem)];
  const explained = new Uint8Array(problem.n);
  for (const cause of [...largeSites(instance, problem), ...smallPieces(instance, problem)]) {
    found.push(cause);
    for (const i of cause.sites) explained[i] = 1;
  }
  return [...found, ...leftOver(instance, problem, assignment, explained)];
}

/** Sites that alone are above the maximum. */
function largeSites(instance: Instance, problem: Problem): Cause[] {
  const { min, max } = instance.limits;
  const found: Cause[] = [];
  for (let i = 0; i < problem.n; i++) {
    const households = problem.w[i]!;
    if (households <= max || problem.lock[i]! >= 0) continue;
    const args = { site: instance.sites.id[i]!, households, min, max, allowMax: households };
    found.push({ code: 'site-too-large', sites: [i], args });
  }
  return found;
}

/** Connected pieces below the minimum. */
function smallPieces(instance: Instance, problem: Problem): Cause[] {
  const { min, max } = instance.limits;
  const found: Cause[] = [];
  for (const piece of freePieces(problem)) {
    const households = piece.reduce((total, i) => total + problem.w[i]!, 0);
    if (households >= min) continue;
    const args = { site: heaviest(instance, piece), sites: piece.length, households, min, max, allowMin: households };
    found.push({ code: 'piece-too-small', sites: piece, args });
  }
  return found;
}

/** A fixed number of micro-grids that cannot be, whatever their shape. */
function kCauses(instance: Instance, problem: Problem): Cause[] {
  const { k } = instance;
  if (k === null) return [];
  const { min, max } = instance.limits;
  const pieces = freePieces(problem);
  const sites = pieces.reduce((total, piece) => total + piece.length, 0);
  let least = problem.locks;
  let most = problem.locks;
  for (const piece of pieces) {
    const households = piece.reduce((total, i) => total + problem.w[i]!, 0);
    least += Math.max(1, Math.ceil(households / max));
    most += Math.max(1, Math.min(piece.length, min > 0 ? Math.floor(households / min) : piece.length));
  }
  if (k >= least && k <= most) return [];
  return [{ code: 'k-impossible', sites: [], args: { k, least, most, sites, min, max } }];
}

/** Locked sets that are in pieces or share sites: their pieces were kept apart. */
function lockCauses(instance: Instance, problem: Problem): Cause[] {
  const owner = new Map<number, number>();
  const found: Cause[] = [];
  instance.locked.forEach((set, s) => {
    const pieces = new Set(set.map((i) => problem.lock[i]!)).size;
    const shared = set.some((i) => owner.has(i));
    for (const i of set) owner.set(i, s);
    if (set.length === 0 || (pieces === 1 && !shared)) return;
    found.push({ code: 'lock-impossible', sites: set, args: { site: heaviest(instance, set), pieces } });
  });
  return found;
}

/** Micro-grids outside the limits that no other cause explains. */
function leftOver(instance: Instance, problem: Problem, assignment: Int32Array, explained: Uint8Array): Cause[] {
  const { min, max } = instance.limits;
  const members = new Map<number, number[]>();
  assignment.forEach((d, i) => {
    const own = members.get(d);
    if (own) own.push(i);
    else members.set(d, [i]);
  });
  const found: Cause[] = [];
  for (const [d, sites] of members) {
    const households = sites.reduce((total, i) => total + problem.w[i]!, 0);
    if ((households >= min && households <= max) || sites.some((i) => explained[i])) continue;
    const args: Record<string, string | number> = {
      site: heaviest(instance, sites),
      names: names(instance, sites),
      households,
      min,
      max,
    };
    const locked = sites.some((i) => problem.lock[i]! >= 0);
    const relaxed = locked
      ? { allowMax: households > max ? households : null, allowMin: households < min ? households : null }
      : found.length < MOST_EXPLAINED
        ? relaxation(problem, assignment, d)
        : { allowMax: null, allowMin: null };
    if (relaxed.allowMax !== null) args.allowMax = relaxed.allowMax;
    if (relaxed.allowMin !== null) args.allowMin = relaxed.allowMin;
    found.push({ code: 'granularity', sites, args });
  }
  return found;
}

/** The heaviest of some sites by id, each once. */
function names({ sites }: Instance, some: readonly number[]): string {
  const order = some.toSorted((a, b) => sites.w[b]! - sites.w[a]! || a - b);
  const ids = [...new Set(order.map((i) => sites.id[i]!))];
  return ids.length > MOST_NAMED ? `${ids.slice(0, MOST_NAMED).join(', ')}, …` : ids.join(', ');
}

function heaviest(instance: Instance, sites: readonly number[]): string {
  let best = sites[0]!;
  for (const i of sites) if (instance.sites.w[i]! > instance.sites.w[best]!) best = i;
  return instance.sites.id[best]!;
}
