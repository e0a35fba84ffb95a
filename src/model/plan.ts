import type { MultiPolygon, Polygon } from 'geojson';
import type { BuildingId, GridCode, HouseholdId, MicroGridCode } from './codes.ts';
import type { Terms } from './instance.ts';
import type { Limits, Weights } from './limits.ts';
import type { Note } from './note.ts';
import type { Redrawing } from './redrawing.ts';
import type { Rejection, Repair } from './rejection.ts';
import type { Share } from './units.ts';

export type MicroGridStatus = 'ok' | 'undersize' | 'oversize';

/** Where a micro-grid is a part of one building: which units and floors it takes; null where they are not known. */
export interface Stack {
  readonly building: BuildingId;
  readonly units: readonly string[] | null;
  readonly floors: readonly [number, number] | null;
  /** True when neither units nor floors were known and the building was cut in equal parts. */
  readonly equalParts: boolean;
}

/** A micro-grid (微网格): the product. */
export interface MicroGrid {
  readonly code: MicroGridCode;
  readonly grid: GridCode;
  readonly households: number;
  /** Persons; null when unknown. */
  readonly people: number | null;
  /** Buildings that lie in it, in part for a stack. */
  readonly buildings: number;
  readonly status: MicroGridStatus;
  /** Why it is an exception (size or pieces); null for an ordinary one. */
  readonly reason: Note | null;
  readonly stack: Stack | null;
  /** Polsby–Popper: 4π·area / perimeter², 0..1, in the local projection. */
  readonly compactness: Share;
  /** Share of the border inside the grid that runs along barriers. */
  readonly borderOnBarrier: Share;
  /** True when its ground is in several pieces. */
  readonly detached: boolean;
  /** WGS 84 degrees on the lattice of 1e-7°. Micro-grids of one stack share the ground of their building. */
  readonly ground: Polygon | MultiPolygon;
}

/** One line of `households.csv`: a row of the input, or a part of one that was divided. */
export interface HouseholdLine {
  readonly household: HouseholdId;
  /** Empty text for a household outside all grids. */
  readonly microgrid: MicroGridCode | '';
  readonly households: number;
  readonly building: BuildingId | null;
  readonly unit: string | null;
  readonly floor: string | null;
}

/** What was solved in one grid, and how well. */
export interface GridRow {
  readonly grid: GridCode;
  readonly name: string | null;
  readonly community: string | null;
  readonly kind: string | null;
  readonly limits: Limits;
  readonly households: number;
  readonly people: number | null;
  readonly buildings: number;
  readonly sites: number;
  readonly microgrids: number;
  readonly ok: number;
  readonly violation: number;
  readonly objective: number;
  readonly terms: Terms;
  readonly bound: number | null;
  readonly gap: Share | null;
  /** Length of the border between its micro-grids, every stretch once, and of its part along barriers that cut; metres. */
  readonly innerBorder: number;
  readonly innerBarrier: number;
  /** `set-aside`: the grid could not be woven; `notes` says why. */
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'set-aside';
  /** Equal as long as the grid's inputs are (`batch/inputHash`); empty where it is not known. */
  readonly inputHash: string;
  /** Equal as long as all is that the grid's bytes depend on (`batch/taskHash`); missing or empty where that is not known. */
  readonly taskHash?: string;
  readonly notes: readonly Note[];
}

/** What a plan was made from and how. No wall-clock time: the same input, parameters and seed give the same bytes. */
export interface PlanParameters {
  readonly limits: Limits;
  readonly weights: Weights;
  readonly seed: number;
  readonly effort: string;
  /** Pieces of a grid below the minimum: joined to the nearest, or kept. */
  readonly smallPieces: 'join' | 'keep';
  readonly crs: string;
  /** `{grid}` and `{number:2}` (serial number, least digits), default `{grid}{number:2}`. */
  readonly codePattern: string;
  readonly lang: 'en' | 'zh';
  readonly version: string;
  /** What is shared evenly beside the households; nothing when missing or null. */
  readonly balance?: Balance | null;
}

/** A second attribute to balance: `people`, or the name of a column of the household table, and its weight. */
export interface Balance {
  readonly attribute: string;
  readonly weight: number;
}

/** SHA-256 of an input file, hexadecimal. */
export interface InputChecksum {
  readonly role: string;
  /** File name without its folders. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** All micro-grids of some grids at one time (划分方案), with parameters, seed and input checksums. */
export interface Plan {
  readonly parameters: PlanParameters;
  readonly inputs: readonly InputChecksum[];
  readonly grids: readonly GridRow[];
  readonly microgrids: readonly MicroGrid[];
  readonly households: readonly HouseholdLine[];
  readonly rejections: readonly Rejection[];
  readonly repairs: readonly Repair[];
  /** Notes on the whole plan: households outside all grids, a datum that looks wrong … */
  readonly notes: readonly Note[];
  /** What changed since the baseline; only where the plan was redrawn from one. */
  readonly redrawing?: Redrawing;
}
