import { causeNote } from '../../model/causeNote.ts';
import type { Cause, Instance, Solution } from '../../model/instance.ts';
import { type Lang, note, renderNote, renderRemedy } from '../../model/note.ts';

/** What `gridloom solve` writes: the solution with ids in the place of indices and its causes as text. */
export interface SolutionJson {
  readonly status: Solution['status'];
  readonly violation: number;
  readonly objective: number;
  readonly terms: Solution['terms'];
  readonly bound: number | null;
  readonly gap: number | null;
  /** Why there is no bound: code and text; missing where there is one. */
  readonly bound_reason?: { readonly code: string; readonly text: string };
  /** Label of each node, by id, in the instance's order (JSON puts ids that are whole numbers first). */
  readonly assignment: Readonly<Record<string, number>>;
  /** Why the limits cannot be kept; null where there is nothing to say. */
  readonly reason: string | null;
  /** The same, cause by cause: what to do, the nodes concerned and where they lie; missing where the limits are kept. */
  readonly causes?: readonly CauseJson[];
}

/** One cause; `allow_max` and `allow_min` are the least relaxations that would do, in households, where known. */
export interface CauseJson {
  readonly code: string;
  readonly text: string;
  readonly remedy: string;
  readonly nodes: readonly string[];
  /** Middle of the nodes, in the coordinates of the instance; null for a cause of the whole. */
  readonly place: { readonly x: number; readonly y: number } | null;
  readonly allow_max: number | null;
  readonly allow_min: number | null;
}

/** The solution of an instance as JSON, its reason in the asked language. */
export function solutionJson(instance: Instance, solution: Solution, lang: Lang): SolutionJson {
  // Without a prototype any id is an ordinary key, `__proto__` too.
  const assignment: Record<string, number> = Object.create(null) as Record<string, number>;
  instance.sites.id.forEach((id, i) => {
    assignment[id] = solution.assignment[i]!;
  });
  const { status, violation, objective, terms, bound, gap, causes } = solution;
  const reasons = new Set(causes.map((cause) => renderNote(causeNote(cause), lang)));
  const reason = reasons.size === 0 ? null : [...reasons].join(lang === 'zh' ? '' : ' ');
  const told = causes.map((cause) => causeJson(instance, cause, lang));
  return {
    ...{ status, violation, objective, terms, bound, gap, assignment, reason },
    ...(bound === null ? { bound_reason: withoutBound(lang) } : {}),
    ...(told.length > 0 ? { causes: told } : {}),
  };
}

/** The one case in which a solver gives no bound: a fixed k that was not met. */
function withoutBound(lang: Lang) {
  const why = note('bound-other-count');
  return { code: why.code, text: renderNote(why, lang) };
}

function causeJson({ sites }: Instance, cause: Cause, lang: Lang): CauseJson {
  const middle = (at: Float64Array) => cause.sites.reduce((sum, i) => sum + at[i]!, 0) / cause.sites.length;
  const limit = (value: string | number | undefined) => (typeof value === 'number' ? value : null);
  const said = causeNote(cause);
  return {
    code: cause.code,
    text: renderNote(said, lang),
    remedy: renderRemedy(said, lang),
    nodes: cause.sites.map((i) => sites.id[i]!),
    place: cause.sites.length === 0 ? null : { x: middle(sites.x), y: middle(sites.y) },
    allow_max: limit(cause.args.allowMax),
    allow_min: limit(cause.args.allowMin),
  };
}
