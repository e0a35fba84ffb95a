import type { Limits, Weights } from './limits.ts';
import type { Metres, Share, SquareMetres } from './units.ts';

/**
 * The bare graph problem of one grid (ARCHITECTURE.md, "The problem"): sites with households at points, adjacent pairs
 * of cells with their shared border. No polygon, no file. Sites and edges are columns.
 */
export interface Instance {
  readonly limits: Limits;
  /** Number of micro-grids when it is fixed; null: free. */
  readonly k: number | null;
  /** A: area of the grid, m². */
  readonly area: SquareMetres;
  readonly weights: Weights;
  /** When false every denominator of the terms is 1 (instances from the literature). */
  readonly normalise: boolean;
  readonly sites: {
    readonly length: number;
    /** For messages and for the assignment of `gridloom solve`. */
    readonly id: readonly string[];
    /** w_i: whole households. */
    readonly w: Float64Array;
    /** p_i: metres in the local projection, the household-weighted mean place of the site. */
    readonly x: Float64Array;
    readonly y: Float64Array;
  };
  readonly edges: {
    readonly length: number;
    /** Ends, a < b; every pair at most once. */
    readonly a: Uint32Array;
    readonly b: Uint32Array;
    /** b_ij: shared border, metres. */
    readonly border: Float64Array;
    /** r_ij: share 0..1 of that border along barriers, times their strength. */
    readonly barrier: Float64Array;
  };
  /** Label of each site in an earlier plan, −1 for none; null without a baseline. */
  readonly baseline: Int32Array | null;
  /** Sets of sites that must stay exactly one micro-grid each. */
  readonly locked: readonly (readonly number[])[];
  /** Another number of the sites that micro-grids shall share evenly (people, work); none when missing or null. */
  readonly second?: SecondAttribute | null;
}

/** A second attribute to balance (ARCHITECTURE.md, "The problem"): a_i by site, and what a micro-grid should hold of it. */
export interface SecondAttribute {
  /** a_i, not negative. */
  readonly values: Float64Array;
  /** A·T/H: the share of a micro-grid that holds the target of households. */
  readonly target: number;
  readonly weight: number;
}

/** The terms of the objective, unweighted. */
export interface Terms {
  readonly compact: number;
  readonly border: number;
  readonly severed: number;
  readonly balance: number;
  readonly moved: number;
  /** Balance of the second attribute; missing without one. */
  readonly second?: number;
}

/**
 * `optimal`: proven at the least violation and, among those, the least objective. `feasible`: violation 0, not proven
 * least. `infeasible`: no plan of violation 0 exists, or none was found; `reason` says why, and the assignment is the
 * least violation found.
 */
export type SolutionStatus = 'optimal' | 'feasible' | 'infeasible';

/** Why a solution cannot keep its limits; rendered in both languages by the catalogue of messages. */
export interface Cause {
  readonly code: CauseCode;
  /** Sites concerned (indices into the instance). */
  readonly sites: readonly number[];
  /** Numbers and names for the message. */
  readonly args: Readonly<Record<string, string | number>>;
}

export type CauseCode =
  /** A connected piece of the graph holds fewer households than the minimum. */
  | 'piece-too-small'
  /** A site alone exceeds the maximum. */
  | 'site-too-large'
  /** The sizes of the sites do not add up to any number within the limits (45 next to 60). */
  | 'granularity'
  /** A fixed k cannot be met (fewer sites than k, more pieces than k …). */
  | 'k-impossible'
  /** A locked set is in several pieces or shares a site with another. */
  | 'lock-impossible';

export interface Solution {
  /** Micro-grid of each site, labels 0..k−1 in order of first appearance. Every label's sites are connected. */
  readonly assignment: Int32Array;
  readonly k: number;
  /** V, households short or over. */
  readonly violation: number;
  readonly objective: number;
  readonly terms: Terms;
  /** Proven lower bound of the objective among the plans of that violation; null: none. */
  readonly bound: number | null;
  /** (objective − bound) / objective, 0 when proven; null without a bound. */
  readonly gap: Share | null;
  readonly status: SolutionStatus;
  readonly causes: readonly Cause[];
}

/** How much work a solver may spend: deterministic steps, never time, so that bytes do not depend on the machine. */
export interface Effort {
  /** Steps of about one elementary move each. */
  readonly steps: number;
  /** Steps after which a plan within the limits is good enough; as many as `steps` where missing. */
  readonly enough?: number;
}

export interface SolveOptions {
  readonly seed: number;
  /** Name of the random stream: the grid's code. */
  readonly stream: string;
  readonly effort: Effort;
  /** Is called now and then with the share of the effort that is spent, 0–1. The solution does not depend on it. */
  readonly told?: (share: number) => void;
}

/** A solver: graph in, assignment out. Deterministic; never fails on a valid instance. */
export type Solve = (instance: Instance, options: SolveOptions) => Solution;

/** Metres under which two cells do not count as neighbours. */
export const LEAST_CONTACT: Metres = 1;
