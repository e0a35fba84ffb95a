import fc from 'fast-check';
import type { Position } from 'geojson';
import { expect, it } from 'vitest';
import { type Case, check, sound } from '../../fixtures/audit/cases.ts';
import type { HouseholdLine } from '../model/plan.ts';
import type { StoredMicroGrid } from '../model/storedPlan.ts';

const base = sound();
const { microgrids, households: lines } = base.plan;

/** A change to the files of the sound plan. Small numbers, so that a counterexample can be read. */
interface Mutation {
  readonly kind: keyof typeof KINDS;
  /** Which line or micro-grid. */
  readonly at: number;
  /** What it becomes, as the kind has it. */
  readonly to: number;
}

const STATUS = ['ok', 'undersize', 'oversize'] as const;
const WAYS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
  [1, 1],
] as const;

/** Every kind of change that makes a plan unsound; null where it would change nothing. */
const KINDS = {
  dropLine: (at: number) => line(at, () => []),
  doubleLine: (at: number) => line(at, (item) => [item, item]),
  recount: (at: number, to: number) => line(at, (item) => [{ ...item, households: item.households + 1 + (to % 50) }]),
  moveLine: (at: number, to: number) => {
    const { code } = microgrids[to % microgrids.length]!;
    return line(at, (item) => (item.microgrid === code ? null : [{ ...item, microgrid: code }]));
  },
  leaveOut: (at: number) => line(at, (item) => (item.microgrid === '' ? null : [{ ...item, microgrid: '' }])),
  renameLine: (at: number, to: number) => line(at, (item) => [{ ...item, household: `${item.household}${to}` }]),
  dropMicroGrid: (at: number) => microgrid(at, () => []),
  doubleMicroGrid: (at: number) => microgrid(at, (item) => [item, item]),
  status: (at: number, to: number) =>
    microgrid(at, (item) => (item.status === STATUS[to % 3] ? null : [{ ...item, status: STATUS[to % 3]! }])),
  resize: (at: number, to: number) =>
    microgrid(at, (item) => [{ ...item, households: item.households + 1 + (to % 9) }]),
  detach: (at: number) => microgrid(at, (item) => [{ ...item, detached: !item.detached }]),
  reason: (at: number) => microgrid(at, (item) => (item.reason === null ? null : [{ ...item, reason: null }])),
  compactness: (at: number) => microgrid(at, (item) => [{ ...item, compactness: item.compactness - 0.02 }]),
  recode: (at: number, to: number) => microgrid(at, (item) => [{ ...item, code: `${to}${item.code}` }]),
  reparent: (at: number, to: number) => microgrid(at, (item) => [{ ...item, grid: `${item.grid}${to}` }]),
  // The micro-grids of a stack cover each other's ground: a dent in one of them opens no seam.
  moveCorner: (at: number, to: number) =>
    microgrid(at, (item) => (item.stack === null ? [{ ...item, ground: dented(item.ground, to) }] : null)),
};

function line(at: number, edit: (item: HouseholdLine) => HouseholdLine[] | null): Case | null {
  const changed = edit(lines[at % lines.length]!);
  if (changed === null) return null;
  return { ...base, plan: { ...base.plan, households: lines.toSpliced(at % lines.length, 1, ...changed) } };
}

function microgrid(at: number, edit: (item: StoredMicroGrid) => StoredMicroGrid[] | null): Case | null {
  const changed = edit(microgrids[at % microgrids.length]!);
  if (changed === null) return null;
  return { ...base, plan: { ...base.plan, microgrids: microgrids.toSpliced(at % microgrids.length, 1, ...changed) } };
}

/** The shape with one corner moved by 5 to 400 units of the lattice. */
function dented(ground: StoredMicroGrid['ground'], to: number): StoredMicroGrid['ground'] {
  const copy = structuredClone(ground);
  const shells: Position[][] = copy.type === 'Polygon' ? copy.coordinates : copy.coordinates.map(([shell]) => shell!);
  const shell = shells[to % shells.length]!;
  const corner = to % (shell.length - 1);
  const [east, north] = WAYS[to % WAYS.length]!;
  const units = 5 + (to % 396);
  const moved = [shell[corner]![0]! + (units * east) / 1e7, shell[corner]![1]! + (units * north) / 1e7];
  shell[corner] = moved;
  if (corner === 0) shell[shell.length - 1] = moved;
  return copy;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])),
  at: fc.nat(500),
  to: fc.nat(5000),
});

it('catches every unsound change of a sound plan, whatever it is', () => {
  expect(check(base).passed).toBe(true);
  fc.assert(
    fc.property(mutation, ({ kind, at, to }) => {
      const changed = KINDS[kind](at, to);
      fc.pre(changed !== null);
      expect(check(changed).passed).toBe(false);
    }),
    { seed: 2024, numRuns: 300 },
  );
});
