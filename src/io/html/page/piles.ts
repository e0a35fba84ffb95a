import type { PageData } from '../pageData.ts';

/** Micro-grids of exactly the same ground: members of a stack, or one alone. */
export interface Pile {
  readonly members: readonly number[];
  /** Members of the same stack that have more ground than that: they stand here too. */
  readonly others: readonly number[];
}

/** A building that several micro-grids share: where the ground of all of them meets. */
export interface Stack {
  readonly members: readonly number[];
  /** One member of each different ground; the place of the stack is what they have in common. */
  readonly grounds: readonly number[];
}

/** Micro-grids by their ground, and stacks by their building. `size` of a micro-grid's ground: a stack's least is its place. */
export function pilesOf(
  microgrids: PageData['microgrids'],
  size: (index: number) => number,
): { piles: Pile[]; stacks: Stack[] } {
  const byGround = new Map<string, number[]>();
  const byBuilding = new Map<string, number[]>();
  microgrids.forEach(({ stack, shape, grid }, i) => {
    if (stack === null) byGround.set(String(i), [i]);
    else {
      add(byGround, `${grid} ${JSON.stringify(shape)}`, i);
      add(byBuilding, `${grid} ${stack.building}`, i);
    }
  });
  const grounds = [...byGround.values()];
  const first = new Map(grounds.flatMap((members) => members.map((member) => [member, members[0]!] as const)));
  const others = new Map<number, number[]>();
  const stacks: Stack[] = [];
  for (const members of byBuilding.values()) {
    if (members.length < 2) continue;
    const different = [...new Set(members.map((member) => first.get(member)!))].sort(
      (a, b) => size(a) - size(b) || a - b,
    );
    stacks.push({ members, grounds: different });
    const least = different[0]!;
    others.set(
      least,
      members.filter((member) => first.get(member) !== least),
    );
  }
  return { piles: grounds.map((members) => ({ members, others: others.get(members[0]!) ?? [] })), stacks };
}

function add(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
