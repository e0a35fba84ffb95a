import { type Note, note } from '../model/note.ts';
import type { Pair, PairEnd } from '../model/pair.ts';
import type { WritablePlan } from '../model/storedPlan.ts';

/** What a plan makes of the pairs that were asked for, counted from its lines alone. */
export interface PairAudit {
  readonly all: number;
  readonly kept: number;
  /** `together` that is not, and `apart` that is not; each names file, row and micro-grids. */
  readonly broken: readonly { readonly kind: Pair['kind']; readonly pair: Pair; readonly note: Note }[];
}

/** Looks every pair up in `households.csv`: the micro-grids of the rows of its households or buildings. */
export function auditPairs({ households }: Pick<WritablePlan, 'households'>, pairs: readonly Pair[]): PairAudit {
  const asked = new Set(pairs.flatMap(({ a, b }) => [a, b].map(keyOf)));
  const held = new Map<string, Set<string>>();
  const put = (key: string, microgrid: string) => {
    if (!asked.has(key)) return;
    const codes = held.get(key);
    if (codes) codes.add(microgrid);
    else held.set(key, new Set([microgrid]));
  };
  for (const { household, building, microgrid } of households) {
    if (microgrid === '') continue;
    put(keyOf({ what: 'household', id: household }), microgrid);
    if (building !== null) put(keyOf({ what: 'building', id: building }), microgrid);
  }
  const broken = pairs.flatMap((pair) => {
    const [a, b] = [pair.a, pair.b].map((end) => [...(held.get(keyOf(end)) ?? [])]) as [string[], string[]];
    if (a.length === 0 || b.length === 0) return [];
    const shared = a.filter((code) => b.includes(code));
    const right = pair.kind === 'apart' ? shared.length === 0 : a.length === 1 && b.length === 1 && shared.length === 1;
    if (right) return [];
    const microgrids = pair.kind === 'apart' ? shared : [...new Set([...a, ...b])];
    const args = { a: pair.a.id, b: pair.b.id, file: pair.file, row: pair.row, microgrids: microgrids.join(', ') };
    return [{ kind: pair.kind, pair, note: note(pair.kind === 'apart' ? 'apart-broken' : 'together-broken', args) }];
  });
  return { all: pairs.length, kept: pairs.length - broken.length, broken };
}

function keyOf({ what, id }: PairEnd): string {
  return `${what} ${id}`;
}
