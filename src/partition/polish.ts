import type { Random } from '../model/random.ts';
import { agglomerateOn, emptyBench } from './agglomerate.ts';
import { ColumnStore } from './columns.ts';
import type { Draft } from './draft.ts';
import { solveExact } from './exact.ts';
import { joinWithin, spread } from './joinedDraft.ts';
import { valued } from './planValue.ts';
import type { Problem } from './problem.ts';
import { restrictInto } from './restrict.ts';
import { emptyRoom } from './room.ts';

/** Most connected sets listed for one neighbourhood. */
const CAP = { least: 2_000, most: 30_000 };
/** Parts of a neighbourhood, and clusters of mean weight that the maximum holds (how fine its sites are joined). */
const PARTS = { least: 2, most: 7 };
const GRAIN = { least: 3, start: 5, most: 16 };
/**
 * Sets whose inertia is above both these, as multiples of the present parts' widest and of what by itself costs as much as
 * a mean part, are not listed: they hardly ever belong to a better plan.
 */
const WIDE = { widest: 1.3, mean: 1 };
/** How much smaller the clusters are that serve several attempts, and how many at least. */
const FINER = 2;
const ATTEMPTS = { least: 6, aPart: 2 };
/** Steps that an attempt stands for, a cluster in it, a set listed in it; and joining a site into clusters. */
const ATTEMPT = { each: 75, cluster: 1.5, listed: 0.5 };
const JOINED = 6;
/** Attempts a part without any success after which a plan counts as settled. */
const PATIENCE = 8;
/** How often neighbourhoods grow (parts and connected sets) when nothing helps any more. */
const GROWTHS = 2;

/** Working memory, kept from call to call. */
const store = new ColumnStore();
const room = emptyRoom();
const bench = emptyBench();

/**
 * Large neighbourhood search (Shaw 1998): take some adjacent parts, join their sites at random into clusters that do not
 * cross the present borders, solve that exactly, keep what is better. The present plan is among the candidates, so the
 * plan never gets worse; the number of parts may change where k is free. Ends early when nothing has helped for long.
 * Sites are first joined into small clusters, which serve some attempts: no plan of larger clusters parts them.
 * Returns the steps spent.
 */
export function polish(draft: Draft, steps: number, random: Random): number {
  const { problem } = draft;
  let cap = Math.max(CAP.least, Math.min(CAP.most, Math.floor(steps / 100)));
  let spent = 0;
  let grain = GRAIN.start;
  let idle = 0;
  let growths = 0;
  while (spent < steps) {
    const joined = joinWithin(draft, FINER * grain, random);
    const work = joined ? joined.draft : draft;
    const inner = work.problem;
    const { violation, objective } = work;
    const queue = shuffledParts(work, random);
    if (queue.length === 0) return spent;
    spent += joined ? JOINED * problem.n : 0;
    let attempts = joined ? Math.max(ATTEMPTS.least, Math.ceil(ATTEMPTS.aPart * queue.length)) : 1 << 30;
    while (attempts-- > 0 && spent < steps) {
      if (idle > PATIENCE * (work.parts + 3)) {
        if (growths === GROWTHS) break;
        growths++;
        cap *= 2;
        idle = 0;
      }
      if (queue.length === 0) queue.push(...shuffledParts(work, random));
      const before = work.violation;
      const value = work.objective;
      const bad = before > 0 && random.below(2) === 0 ? violating(work, random) : -1;
      const seed = bad >= 0 ? bad : queue.pop()!;
      if (work.size[seed] === 0) continue;
      const most = PARTS.least + random.below(PARTS.most + 2 * growths - PARTS.least + 1);
      const parts = surroundings(work, seed, most, random);
      const tried = improve(work, parts, grain * (0.8 + 0.3 * random.next()), cap, random);
      spent += ATTEMPT.each + ATTEMPT.listed * Math.abs(tried) + ATTEMPT.cluster * inner.n;
      idle = work.violation === before && work.objective === value ? idle + 1 : 0;
      // Negative steps: too many connected sets.
      grain = tried < 0 ? Math.max(GRAIN.least, 0.9 * grain) : Math.min(GRAIN.most, 1.01 * grain);
    }
    if (joined && (work.violation < violation || work.objective < objective)) {
      spread(joined, draft);
    }
    if (idle > PATIENCE * (work.parts + 3)) break;
  }
  return spent;
}

/** A part outside the limits, drawn at random; −1 where there is none that is free. */
function violating(draft: Draft, random: Random): number {
  const { problem } = draft;
  let pick = -1;
  let seen = 0;
  for (let i = 0; i < problem.n; i++) {
    const d = draft.part[i]!;
    if (problem.lock[i]! >= 0 || draft.short(draft.w[d]!) === 0) continue;
    seen++;
    if (random.below(seen) === 0) pick = d;
  }
  return pick;
}

function shuffledParts(draft: Draft, random: Random): number[] {
  const parts: number[] = [];
  const locked = new Uint8Array(draft.slots);
  for (let i = 0; i < draft.problem.n; i++) if (draft.problem.lock[i]! >= 0) locked[draft.part[i]!] = 1;
  for (let d = 0; d < draft.slots; d++) if (draft.size[d]! > 0 && !locked[d]) parts.push(d);
  for (let i = parts.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [parts[i], parts[j]] = [parts[j]!, parts[i]!];
  }
  return parts;
}

/** Up to `most` parts around one: grown over random borders of those taken so far. */
function surroundings(draft: Draft, seed: number, most: number, random: Random): number[] {
  const { problem, part } = draft;
  const { n, start, to, lock } = problem;
  const taken = [seed];
  const inside = new Uint8Array(draft.slots);
  inside[seed] = 1;
  const sites: number[] = [];
  for (let i = 0; i < n; i++) if (part[i] === seed) sites.push(i);
  while (taken.length < most) {
    // Reservoir of one over the half-edges that leave: long borders come first.
    let pick = -1;
    let seen = 0;
    for (const i of sites) {
      for (let h = start[i]!; h < start[i + 1]!; h++) {
        const j = to[h]!;
        if (inside[part[j]!] || lock[j]! >= 0) continue;
        seen++;
        if (random.below(seen) === 0) pick = part[j]!;
      }
    }
    if (pick < 0) break;
    taken.push(pick);
    inside[pick] = 1;
    for (let i = 0; i < n; i++) if (part[i] === pick) sites.push(i);
  }
  return taken;
}

/**
 * Solves some parts anew and keeps the result if it is better. Returns the steps spent, negative when the connected sets
 * were too many.
 */
function improve(draft: Draft, parts: readonly number[], grain: number, cap: number, random: Random): number {
  const { problem, part } = draft;
  const chosen = new Uint8Array(draft.slots);
  for (const d of parts) chosen[d] = 1;
  const sites: number[] = [];
  for (let i = 0; i < problem.n; i++) if (chosen[part[i]!]) sites.push(i);
  const k = problem.k === null ? null : parts.length;
  const own = withoutClaimed(restrictInto(room, problem, sites, sites.length, k), draft, parts);
  const within = sites.map((i) => part[i]!);
  let households = 0;
  for (let i = 0; i < own.n; i++) households += own.w[i]!;
  const clusters = Math.max(2, Math.round((households * grain) / problem.max));
  const coarse = agglomerateOn(bench, own, within, (1.6 * households) / clusters, clusters, random);
  const present = new Int32Array(coarse.problem.n);
  for (let i = 0; i < own.n; i++) present[coarse.cluster[i]!] = parts.indexOf(within[i]!);
  const known = valued(coarse.problem, present, parts.length);
  const mean = own.compact > 0 ? known.objective / parts.length / own.compact : Number.POSITIVE_INFINITY;
  const widest = Math.max(WIDE.widest * known.widest, WIDE.mean * mean);
  const limits = { cap, visits: 4 * cap, steps: 40 * cap, widest };
  const { plan: exact, steps } = solveExact(coarse.problem, known, limits, random, store);
  if (!exact) return -steps;
  const better =
    exact.violation < known.violation - 1e-9 ||
    (exact.violation <= known.violation + 1e-9 && exact.objective < known.objective - 1e-9 * Math.abs(known.objective));
  if (better) replace(draft, sites, parts, (i) => exact.part[coarse.cluster[i]!]!);
  return steps;
}

/** Writes new parts over old ones: their slots first, then empty ones. Undone if the whole plan is not better. */
function replace(draft: Draft, sites: readonly number[], parts: readonly number[], label: (i: number) => number): void {
  const before = draft.part.slice();
  const { violation, objective } = draft;
  const slots = [...parts];
  for (let d = 0; d < draft.slots; d++) if (draft.size[d] === 0) slots.push(d);
  sites.forEach((site, i) => {
    draft.part[site] = slots[label(i)]!;
  });
  draft.reset();
  const worse = draft.violation > violation + 1e-9;
  if (worse || (draft.violation >= violation - 1e-9 && draft.objective > objective)) draft.load(before);
}

/** Old labels that parts outside have taken over are out of reach: whoever carries them has moved in any case. */
function withoutClaimed(own: Problem, draft: Draft, parts: readonly number[]): Problem {
  if (!own.label) return own;
  const claimed = new Uint8Array(own.labels);
  for (let d = 0; d < draft.slots; d++) {
    if (draft.claim[d]! >= 0 && !parts.includes(d)) claimed[draft.claim[d]!] = 1;
  }
  const seen = new Map<number, number>();
  const label = own.label.slice(0, own.n).map((old) => {
    if (old < 0 || claimed[old]) return -1;
    if (!seen.has(old)) seen.set(old, seen.size);
    return seen.get(old)!;
  });
  return { ...own, label: seen.size > 0 ? label : null, labels: seen.size };
}
