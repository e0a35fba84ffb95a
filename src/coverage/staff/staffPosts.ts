import { POSTS, type StaffRole, type StaffTable } from '../../model/staff.ts';
import type { Metres } from '../../model/units.ts';
import { assignPosts, distances } from './assignPosts.ts';

/** The micro-grids that are to be staffed. */
export interface StaffedMicroGrids {
  readonly codes: readonly string[];
  /** The middle that ways are measured to, WGS 84. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

export interface StaffOptions {
  /** Whether people who are bound to a micro-grid stay there; else all are put anew. */
  readonly fixed: boolean;
  /** Way on the ground to a straight line. */
  readonly detour: number;
  /** Nobody is sent farther than this way; infinite for no limit. Those who are bound stay, however far. */
  readonly farthest: Metres;
}

/** How the posts of one role came out. */
export interface RoleFigures {
  readonly role: StaffRole;
  readonly people: number;
  readonly posts: number;
  /** Posts that somebody fills, and those of them whom it was bound to before. */
  readonly filled: number;
  readonly bound: number;
  /** People beyond the posts of the micro-grid that they are bound to. */
  readonly surplus: number;
  /** People who are left over, and those who cannot be sent since their place is not known. */
  readonly reserve: number;
  readonly nowhere: number;
  /** Of those sent: the sum of ways, its proven lower bound, and the longest way. */
  readonly total: Metres;
  readonly least: Metres;
  readonly longest: Metres;
}

export interface StaffResult {
  /** Micro-grid of each person (index), −1 for none; and the way there, NaN where it is not known. */
  readonly microgrid: Int32Array;
  readonly distance: Float64Array;
  /** Posts of each micro-grid that nobody fills. */
  readonly missing: Readonly<Record<StaffRole, Int32Array>>;
  readonly roles: readonly RoleFigures[];
}

const ROLES = Object.keys(POSTS) as readonly StaffRole[];

/**
 * People to micro-grids, liaisons and volunteers apart, each role solved to the optimum (`assignPosts`): as many posts as can be
 * filled come first, then first posts before second ones, then the least sum of ways.
 */
export function staffPosts(staff: StaffTable, microgrids: StaffedMicroGrids, options: StaffOptions): StaffResult {
  const index = new Map(microgrids.codes.map((code, m) => [code, m]));
  const microgrid = new Int32Array(staff.length).fill(-1);
  const distance = new Float64Array(staff.length).fill(Number.NaN);
  const missing = { liaison: new Int32Array(0), volunteer: new Int32Array(0) };
  const metres = distances(staff, microgrids);
  const roles = ROLES.map((role): RoleFigures => {
    const filled = new Int32Array(microgrids.codes.length);
    const [free, nowhere]: [number[], number[]] = [[], []];
    let bound = 0;
    let surplus = 0;
    let people = 0;
    staff.role.forEach((own, i) => {
      if (own !== role) return;
      people++;
      const code = staff.microgrid[i];
      const at = options.fixed && code !== null && code !== undefined ? index.get(code) : undefined;
      if (at !== undefined) {
        microgrid[i] = at;
        if (filled[at]! < POSTS[role]) bound++;
        else surplus++;
        filled[at]!++;
      } else if (Number.isNaN(staff.lon[i]!)) nowhere.push(i);
      else free.push(i);
    });
    const vacant = filled.map((count) => Math.max(0, POSTS[role] - count));
    const homes = {
      lon: Float64Array.from(free, (i) => staff.lon[i]!),
      lat: Float64Array.from(free, (i) => staff.lat[i]!),
    };
    const solved = assignPosts({
      people: homes,
      microgrids,
      vacant,
      filled: filled.map((count) => Math.min(count, POSTS[role])),
      farthest: options.farthest / options.detour,
    });
    let [sent, longest] = [0, 0];
    free.forEach((i, f) => {
      const m = solved.microgrid[f]!;
      if (m < 0) return;
      microgrid[i] = m;
      vacant[m]!--;
      sent++;
      longest = Math.max(longest, metres(i, m) * options.detour);
    });
    missing[role] = vacant;
    return {
      role,
      people,
      posts: microgrids.codes.length * POSTS[role],
      filled: bound + sent,
      bound,
      surplus,
      reserve: free.length - sent,
      nowhere: nowhere.length,
      total: solved.total * options.detour,
      least: solved.bound * options.detour,
      longest,
    };
  });
  microgrid.forEach((m, i) => {
    if (m >= 0) distance[i] = metres(i, m) * options.detour;
  });
  return { microgrid, distance, missing, roles };
}
