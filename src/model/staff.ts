import type { MicroGridCode, PersonId } from './codes.ts';

/** What a person does for a micro-grid. */
export type StaffRole = 'liaison' | 'volunteer';

/** Posts of every micro-grid, at least. */
export const POSTS = { liaison: 1, volunteer: 2 } as const satisfies Readonly<Record<StaffRole, number>>;

/** People at hand (联络员, 志愿者), in input order. Ids are those that the user gave; no names and no telephones. */
export interface StaffTable {
  readonly length: number;
  readonly id: readonly PersonId[];
  readonly role: readonly StaffRole[];
  /** Degrees, WGS 84; NaN where it is not known where the person lives. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** The micro-grid that the person is bound to already; null for none. */
  readonly microgrid: readonly (MicroGridCode | null)[];
  readonly row: Uint32Array;
}
