import { expect, it } from 'vitest';
import type { StaffRole, StaffTable } from '../../model/staff.ts';
import { staffPosts } from './staffPosts.ts';

/** People `role lon microgrid` on the 33rd parallel; NaN for nowhere. */
function staff(...people: readonly (readonly [StaffRole, number, string | null])[]): StaffTable {
  return {
    length: people.length,
    id: people.map((_, i) => `S${i}`),
    role: people.map(([role]) => role),
    lon: Float64Array.from(people, ([, lon]) => lon),
    lat: Float64Array.from(people, ([, lon]) => (Number.isNaN(lon) ? Number.NaN : 33)),
    microgrid: people.map(([, , microgrid]) => microgrid),
    row: Uint32Array.from(people, (_, i) => i + 2),
  };
}

const MICROGRIDS = {
  codes: ['a', 'b', 'c'],
  lon: Float64Array.of(120, 120.01, 120.02),
  lat: new Float64Array(3).fill(33),
};
const OPTIONS = { fixed: false, detour: 1.3, farthest: Number.POSITIVE_INFINITY };

it('keeps roles apart, gives every micro-grid a first volunteer before a second one, and says who is missing where', () => {
  const people = staff(
    ['liaison', 120, null],
    ['volunteer', 120, null],
    ['volunteer', 120, null],
    ['volunteer', 120.001, null],
    ['volunteer', 120.002, null],
  );
  const { microgrid, missing, roles, distance } = staffPosts(people, MICROGRIDS, OPTIONS);
  expect(microgrid[0]).toBe(0);
  // Of the four volunteers near a, two stay there and the two that live nearest to b and c go.
  expect([...microgrid].slice(1).sort()).toEqual([0, 0, 1, 2]);
  expect([microgrid[1], microgrid[2]]).toEqual([0, 0]);
  expect([...missing.liaison]).toEqual([0, 1, 1]);
  expect([...missing.volunteer]).toEqual([0, 1, 1]);
  expect(roles[1]).toMatchObject({ role: 'volunteer', people: 4, posts: 6, filled: 4, bound: 0, reserve: 0 });
  // A hundredth of a degree on the 33rd parallel is about 933 m.
  expect(distance[0]).toBe(0);
  expect(roles[1]!.total).toBeCloseTo(roles[1]!.least, 6);
  expect(roles[1]!.longest).toBeGreaterThan(1.3 * 1600);
});

it('leaves people where they are bound, counts those beyond the posts, and sends nobody whose place is not known', () => {
  const people = staff(
    ['liaison', 119.999, 'c'],
    ['liaison', 120.001, 'c'],
    ['liaison', Number.NaN, 'b'],
    ['liaison', Number.NaN, null],
    ['liaison', 120.02, 'gone'],
  );
  const fixed = staffPosts(people, MICROGRIDS, { ...OPTIONS, fixed: true });
  expect([...fixed.microgrid]).toEqual([2, 2, 1, -1, 0]);
  expect(fixed.distance[2]).toBeNaN();
  expect(fixed.roles[0]).toMatchObject({
    people: 5,
    posts: 3,
    filled: 3,
    bound: 2,
    surplus: 1,
    reserve: 0,
    nowhere: 1,
  });
  const free = staffPosts(people, MICROGRIDS, OPTIONS);
  expect([...free.microgrid]).toEqual([0, 1, -1, -1, 2]);
  expect([...free.missing.liaison]).toEqual([0, 0, 0]);
});

it('sends nobody farther than allowed', () => {
  const people = staff(['liaison', 120, null], ['liaison', 120, null]);
  const { microgrid, roles, missing } = staffPosts(people, MICROGRIDS, { ...OPTIONS, farthest: 500 });
  expect([...microgrid].sort()).toEqual([-1, 0]);
  expect(roles[0]).toMatchObject({ filled: 1, reserve: 1 });
  expect([...missing.liaison]).toEqual([0, 1, 1]);
});
