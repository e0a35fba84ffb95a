import type { Grid } from '../model/grid.ts';
import type { MicroGrid } from '../model/plan.ts';
import { greatestMatching } from '../partition/matching.ts';

/** Households that an old grid (row) and a new one (column) have in common. */
export interface Overlap {
  readonly old: readonly Grid[];
  readonly drawn: number;
  /** Row-major, old × drawn. */
  readonly households: Float64Array;
}

/**
 * Codes of the grids that were drawn in a community. With a baseline an old code lives on in at most one grid, so that most
 * households keep theirs; the others are numbered on after the highest number that the community has had. Without one they
 * are numbered from 1 by their place. Codes of `taken` and `former` (grids that there were) are passed over.
 *
 * @param serial place of each drawn grid in the order west to east, north to south, from 1
 */
export function gridCodes(
  pattern: string,
  community: string,
  serial: readonly number[],
  taken: ReadonlySet<string>,
  former: readonly string[],
  overlap: Overlap | null,
): { readonly codes: readonly string[]; readonly heirs: readonly (Grid | null)[] } {
  const heirs: (Grid | null)[] = serial.map(() => null);
  let next = 1;
  if (overlap !== null) {
    greatestMatching(overlap.households, overlap.old.length, overlap.drawn).forEach((drawn, old) => {
      if (drawn >= 0) heirs[drawn] = overlap.old[old]!;
    });
  }
  for (const code of former) next = Math.max(next, 1 + numberOf(pattern, community, code));
  const codes: string[] = heirs.map((heir) => heir?.code ?? '');
  const used = new Set([...taken, ...former]);
  const order = serial.map((_, i) => i).sort((i, j) => serial[i]! - serial[j]!);
  for (const i of order) {
    if (codes[i] !== '') continue;
    let code = gridCode(pattern, community, next++);
    while (used.has(code)) code = gridCode(pattern, community, next++);
    codes[i] = code;
  }
  return { codes, heirs };
}

/** `{community}` and `{number:3}` of a pattern filled in; the number is never cut. */
function gridCode(pattern: string, community: string, number: number): string {
  return pattern
    .replaceAll('{community}', () => community)
    .replace(/\{number(?::(\d+))?\}/g, (_, digits: string | undefined) =>
      String(number).padStart(Number(digits ?? 1), '0'),
    );
}

/** The number in a code of that pattern; 0 where it is of another. */
function numberOf(pattern: string, community: string, code: string): number {
  const [head = '', tail = ''] = pattern.replaceAll('{community}', () => community).split(/\{number(?::\d+)?\}/);
  const middle = code.slice(head.length, code.length - tail.length);
  return code.startsWith(head) && code.endsWith(tail) && /^\d+$/.test(middle) ? Number(middle) : 0;
}

/** Places in the order of the codes that the weaving gave: west to east, north to south. */
export function serialOf(microgrids: readonly MicroGrid[]): number[] {
  const order = microgrids.map((_, i) => i).sort((i, j) => (microgrids[i]!.code < microgrids[j]!.code ? -1 : 1));
  const serial = new Array<number>(microgrids.length).fill(0);
  order.forEach((i, rank) => {
    serial[i] = rank + 1;
  });
  return serial;
}
