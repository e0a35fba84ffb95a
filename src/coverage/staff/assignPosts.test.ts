import loader from 'highs';
import { describe, expect, it } from 'vitest';
import { random } from '../../model/random.ts';
import { assignPosts, distances, type PostProblem } from './assignPosts.ts';

/** The types tell of a default inside the module; what is loaded is that default itself. */
const highs = loader as unknown as typeof loader.default;

/** People and micro-grids strewn over a few kilometres, people in clumps so that they lack elsewhere. */
function problem(seed: number, farthest = Number.POSITIVE_INFINITY): PostProblem {
  const dice = random(seed, 'posts');
  const places = (count: number, clumped: boolean) => {
    const at = () => (clumped ? dice.next() ** 3 : dice.next()) * 0.05;
    const lon = Float64Array.from({ length: count }, () => 120 + at());
    return { lon, lat: Float64Array.from(lon, () => 33 + at()) };
  };
  const microgrids = places(3 + dice.below(12), false);
  const filled = Int32Array.from(microgrids.lon, () => (dice.below(4) === 0 ? 1 : 0));
  return {
    people: places(2 + dice.below(30), true),
    microgrids,
    vacant: filled.map((f) => Math.max(0, 2 - f - (dice.below(6) === 0 ? 1 : 0))),
    filled,
    farthest,
  };
}

/** Number of posts filled, of first posts among them, and the sum of ways. */
function worthOf({ people, microgrids, vacant, filled }: PostProblem, microgrid: ArrayLike<number>) {
  const metres = distances(people, microgrids);
  const taken = new Int32Array(vacant.length);
  let [posts, first, total] = [0, 0, 0];
  for (let i = 0; i < microgrid.length; i++) {
    const m = microgrid[i]!;
    if (m < 0) continue;
    posts++;
    if (filled[m]! + taken[m]!++ === 0) first++;
    total += metres(i, m);
  }
  for (let m = 0; m < vacant.length; m++) expect(taken[m]!).toBeLessThanOrEqual(vacant[m]!);
  return { posts, first, total };
}

/** The same problem for HiGHS: x i m, and y m for a first post; posts weigh most, then first posts, then centimetres. */
function lpFormat({ people, microgrids, vacant, filled, farthest }: PostProblem): string {
  const metres = distances(people, microgrids);
  const [objective, binaries]: [string[], string[]] = [[], []];
  const rows: string[] = [];
  const ofMicroGrid: string[][] = Array.from(vacant, () => []);
  for (let i = 0; i < people.lon.length; i++) {
    const own: string[] = [];
    for (let m = 0; m < vacant.length; m++) {
      if (vacant[m] === 0 || metres(i, m) > farthest) continue;
      const name = `x${i}_${m}`;
      objective.push(`${Math.round(metres(i, m) * 100) - 1e9} ${name}`);
      own.push(name);
      ofMicroGrid[m]!.push(name);
      binaries.push(name);
    }
    if (own.length > 0) rows.push(` p${i}: ${own.join(' + ')} <= 1`);
  }
  ofMicroGrid.forEach((names, m) => {
    if (names.length === 0) return;
    rows.push(` m${m}: ${names.join(' + ')} <= ${vacant[m]}`);
    if (filled[m] !== 0) return;
    objective.push(`-20000000 y${m}`);
    binaries.push(`y${m}`);
    rows.push(` f${m}: y${m} - ${names.join(' - ')} <= 0`);
  });
  if (objective.length === 0) return '';
  const cost = objective.join(' + ').replaceAll('+ -', '- ');
  return ['Minimize', ` cost: ${cost}`, 'Subject To', ...rows, 'Binary', ` ${binaries.join(' ')}`, 'End'].join('\n');
}

describe('assignPosts', () => {
  it('equals HiGHS on 60 small towns: too few people, too many, some too far', async () => {
    const solver = await highs();
    const seen = { few: 0, many: 0, far: 0 };
    for (let seed = 1; seed <= 60; seed++) {
      const posed = problem(seed, seed % 3 === 0 ? 1500 : Number.POSITIVE_INFINITY);
      const text = lpFormat(posed);
      if (text === '') continue;
      const { Columns: columns, Status: status } = solver.solve(text, { mip_rel_gap: 0, mip_abs_gap: 1e-6 });
      expect(status).toBe('Optimal');
      const theirs = Int32Array.from(posed.people.lon, (_, i) =>
        Array.from(posed.vacant.keys()).findIndex((m) => {
          const column = columns[`x${i}_${m}`];
          return column !== undefined && 'Primal' in column && column.Primal > 0.5;
        }),
      );
      const solved = assignPosts(posed);
      const [ours, other] = [worthOf(posed, solved.microgrid), worthOf(posed, theirs)];
      expect({ ...ours, total: 0 }).toEqual({ ...other, total: 0 });
      expect(ours.total).toBeCloseTo(other.total, 0);
      expect(solved.total).toBe(solved.bound);
      expect(solved.total).toBeCloseTo(ours.total, 0);
      const posts = posed.vacant.reduce((a, b) => a + b, 0);
      if (posed.people.lon.length < posts) seen.few++;
      else seen.many++;
      if (Number.isFinite(posed.farthest) && ours.posts < Math.min(posts, posed.people.lon.length)) seen.far++;
    }
    expect(Math.min(seen.few, seen.many, seen.far)).toBeGreaterThan(3);
  });

  it('is proven by its duals over all pairs when the lists of candidates are far from enough', () => {
    const dice = random(3, 'far');
    const count = 400;
    // Everybody lives in one corner, the posts are everywhere: the nearest candidates hold a small part of them.
    const people = {
      lon: Float64Array.from({ length: count }, () => 120 + dice.next() * 0.01),
      lat: Float64Array.from({ length: count }, () => 33 + dice.next() * 0.01),
    };
    const microgrids = {
      lon: Float64Array.from({ length: count }, () => 120 + dice.next() * 0.3),
      lat: Float64Array.from({ length: count }, () => 33 + dice.next() * 0.3),
    };
    const solved = assignPosts({
      people,
      microgrids,
      vacant: new Int32Array(count).fill(1),
      filled: new Int32Array(count),
      farthest: Number.POSITIVE_INFINITY,
    });
    expect(solved.rounds).toBeGreaterThan(1);
    expect(new Set(solved.microgrid).size).toBe(count);
    expect(solved.bound).toBe(solved.total);
  });

  it('does with nobody and with no posts', () => {
    const none = { lon: new Float64Array(0), lat: new Float64Array(0) };
    const one = { lon: Float64Array.of(120), lat: Float64Array.of(33) };
    const farthest = Number.POSITIVE_INFINITY;
    expect(
      assignPosts({ people: none, microgrids: one, vacant: Int32Array.of(2), filled: Int32Array.of(0), farthest })
        .total,
    ).toBe(0);
    const full = assignPosts({
      people: one,
      microgrids: one,
      vacant: Int32Array.of(0),
      filled: Int32Array.of(2),
      farthest,
    });
    expect([...full.microgrid]).toEqual([-1]);
    expect(full.total).toBe(full.bound);
  });
});
