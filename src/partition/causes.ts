import type { Cause, Instance } from '../model/instance.ts';
import { componentsByLabel } from './components.ts';
import { compile } from './problem.ts';

/**
 * What can be said at once, without a search, about an instance that cannot keep its limits: sites alone above the
 * maximum, pieces of the graph below the minimum, a fixed k that cannot be.
 */
export function causes(instance: Instance): Cause[] {
  const { sites, limits, k } = instance;
  const { min, max } = limits;
  const problem = compile(instance);
  const found: Cause[] = [];
  for (let i = 0; i < sites.length; i++) {
    const households = sites.w[i]!;
    if (households > max) {
      const args = { site: sites.id[i]!, households, min, max, allowMax: households };
      found.push({ code: 'site-too-large', sites: [i], args });
    }
  }
  const pieces = componentsByLabel(problem, problem.lock).filter((piece) => problem.lock[piece[0]!]! < 0);
  for (const piece of pieces) {
    const households = piece.reduce((total, i) => total + sites.w[i]!, 0);
    if (households < min) {
      const args = { site: sites.id[piece[0]!]!, sites: piece.length, households, min, max, allowMin: households };
      found.push({ code: 'piece-too-small', sites: piece, args });
    }
  }
  if (k !== null) {
    const least = pieces.length + instance.locked.length;
    const most = pieces.reduce((total, piece) => total + piece.length, instance.locked.length);
    if (k < least || k > most) {
      found.push({ code: 'k-impossible', sites: [], args: { k, least, most, min, max } });
    }
  }
  return found;
}
