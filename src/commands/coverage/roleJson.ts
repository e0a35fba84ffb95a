import type { RoleFigures } from '../../coverage/staff/staffPosts.ts';

/** Figures of a role as they are written. */
export function roleJson(figures: RoleFigures) {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return {
    role: figures.role,
    people: figures.people,
    posts: figures.posts,
    filled: figures.filled,
    vacant: figures.posts - figures.filled,
    bound: figures.bound,
    surplus: figures.surplus,
    reserve: figures.reserve,
    without_place: figures.nowhere,
    total_m: tenth(figures.total),
    proven_least_m: tenth(figures.least),
    longest_m: tenth(figures.longest),
  };
}
