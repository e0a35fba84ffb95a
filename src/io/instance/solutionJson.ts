import type { Instance, Solution } from '../../model/instance.ts';
import { type Lang, note, renderNote } from '../../model/note.ts';

/** What `gridloom solve` writes: the solution with ids in the place of indices and its causes as text. */
export interface SolutionJson {
  readonly status: Solution['status'];
  readonly violation: number;
  readonly objective: number;
  readonly terms: Solution['terms'];
  readonly bound: number | null;
  readonly gap: number | null;
  /** Label of each node, by id, in the instance's order (JSON puts ids that are whole numbers first). */
  readonly assignment: Readonly<Record<string, number>>;
  /** Why the limits cannot be kept; null where there is nothing to say. */
  readonly reason: string | null;
}

/** The solution of an instance as JSON, its reason in the asked language. */
export function solutionJson(instance: Instance, solution: Solution, lang: Lang): SolutionJson {
  // Without a prototype any id is an ordinary key, `__proto__` too.
  const assignment: Record<string, number> = Object.create(null) as Record<string, number>;
  instance.sites.id.forEach((id, i) => {
    assignment[id] = solution.assignment[i]!;
  });
  const { status, violation, objective, terms, bound, gap, causes } = solution;
  const reasons = new Set(causes.map(({ code, args }) => renderNote(note(code, args), lang)));
  const reason = reasons.size === 0 ? null : [...reasons].join(lang === 'zh' ? '' : ' ');
  return { status, violation, objective, terms, bound, gap, assignment, reason };
}
