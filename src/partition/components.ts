import type { Problem } from './problem.ts';

/** The connected pieces of sites of one label, each breadth-first from its lowest site, in order of their lowest sites. */
export function componentsByLabel(problem: Problem, label: ArrayLike<number>): number[][] {
  const { n, start, to } = problem;
  const seen = new Uint8Array(n);
  const found: number[][] = [];
  for (let i = 0; i < n; i++) {
    if (seen[i]) continue;
    const component = [i];
    seen[i] = 1;
    for (let head = 0; head < component.length; head++) {
      const at = component[head]!;
      for (let h = start[at]!; h < start[at + 1]!; h++) {
        const j = to[h]!;
        if (seen[j] || label[j] !== label[i]) continue;
        seen[j] = 1;
        component.push(j);
      }
    }
    found.push(component);
  }
  return found;
}
