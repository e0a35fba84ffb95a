import type { Metres } from '../../model/units.ts';

/** Points with their owners, in metres. */
export interface OwnedPoints {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly owner: readonly number[];
}

/** Pairs of points looked at for each point before it is no longer worth it. */
const PATIENCE = 30;

/**
 * Whether two points of different owners may stand nearer to each other than `reach`; false only where none do. Owners are
 * compared by their bounds first, so that for buildings that stand apart it costs hardly more than to look at each point
 * once; where looking closer would take too long the answer is true.
 */
export function mayStandClose({ x, y, owner }: OwnedPoints, reach: Metres): boolean {
  const owners = boundsOf(x, y, owner);
  owners.sort((a, b) => a.west - b.west);
  const { first, next } = pointsByOwner(owner, owners);
  let patience = PATIENCE * x.length;
  for (let i = 0; i < owners.length; i++) {
    const a = owners[i]!;
    for (let j = i + 1; j < owners.length && owners[j]!.west - a.east < reach; j++) {
      const b = owners[j]!;
      if (b.south - a.north >= reach || a.south - b.north >= reach) continue;
      for (let p = first[i]!; p >= 0; p = next[p]!)
        for (let q = first[j]!; q >= 0; q = next[q]!) {
          const dx = x[p]! - x[q]!;
          const dy = y[p]! - y[q]!;
          if (Math.sqrt(dx * dx + dy * dy) < reach) return true;
        }
      patience -= a.points * b.points;
      if (patience < 0) return true;
    }
  }
  return false;
}

interface Bounds {
  readonly owner: number;
  points: number;
  west: number;
  south: number;
  east: number;
  north: number;
}

function boundsOf(x: readonly number[], y: readonly number[], owner: readonly number[]): Bounds[] {
  const bounds = new Map<number, Bounds>();
  let last: Bounds | undefined;
  for (let i = 0; i < owner.length; i++) {
    const [px, py] = [x[i]!, y[i]!];
    // Points of one owner mostly stand in a row.
    let own = last?.owner === owner[i] ? last : bounds.get(owner[i]!);
    if (own === undefined) {
      own = { owner: owner[i]!, points: 0, west: px, south: py, east: px, north: py };
      bounds.set(own.owner, own);
    }
    own.points++;
    own.west = Math.min(own.west, px);
    own.south = Math.min(own.south, py);
    own.east = Math.max(own.east, px);
    own.north = Math.max(own.north, py);
    last = own;
  }
  return [...bounds.values()];
}

/** Chains of the points of each owner: from `first`, then `next` of each, −1 at the end. */
function pointsByOwner(
  owner: readonly number[],
  owners: readonly Bounds[],
): { readonly first: Int32Array; readonly next: Int32Array } {
  const place = new Map(owners.map((bounds, i) => [bounds.owner, i]));
  const first = new Int32Array(owners.length).fill(-1);
  const next = new Int32Array(owner.length);
  for (let i = 0; i < owner.length; i++) {
    const own = place.get(owner[i]!)!;
    next[i] = first[own]!;
    first[own] = i;
  }
  return { first, next };
}
