import type { Position } from 'geojson';
import { random } from '../model/random.ts';
import { dice } from './dice.ts';
import type { Home } from './filling.ts';

/** Somebody who looks after micro-grids: a liaison (联络员) or a volunteer (志愿者), at home in the grid. */
export interface StaffMember {
  readonly id: string;
  readonly role: 'liaison' | 'volunteer';
  readonly place: Position;
}

/** Households to a micro-grid, and the share of posts that are taken. */
const SIZE = 75;
const LIAISONS = 0.94;
const VOLUNTEERS = 0.86;

/** The staff of a grid: one liaison and two volunteers for every 75 households, but for the posts that nobody has taken. */
export function staffOf(code: string, homes: readonly Home[], seed: number): StaffMember[] {
  const dies = dice(random(seed, `staff ${code}`));
  const staff: StaffMember[] = [];
  const posts = homes.length === 0 ? 0 : Math.max(1, Math.round(homes.length / SIZE));
  const hire = (role: StaffMember['role'], filled: number) => {
    if (!dies.chance(filled)) return;
    const id = `${code}S${String(staff.length + 1).padStart(2, '0')}`;
    staff.push({ id, role, place: homes[dies.whole(0, homes.length - 1)]!.place });
  };
  for (let i = 0; i < posts; i++) {
    hire('liaison', LIAISONS);
    hire('volunteer', VOLUNTEERS);
    hire('volunteer', VOLUNTEERS);
  }
  return staff;
}
