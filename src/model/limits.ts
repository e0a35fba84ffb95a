/** How large a micro-grid may be, in households (or whatever unit is counted). */
export interface Limits {
  readonly min: number;
  readonly max: number;
  /** What a micro-grid should hold; by default the middle of the two. */
  readonly target: number;
}

/** The 50–100 households of Yancheng's micro-grids. */
export const DEFAULT_LIMITS: Limits = { min: 50, max: 100, target: 75 };

/** Weights of the terms of the objective (ARCHITECTURE.md, "The problem"). */
export interface Weights {
  readonly compact: number;
  readonly border: number;
  readonly severed: number;
  readonly balance: number;
  readonly moved: number;
}

export const DEFAULT_WEIGHTS: Weights = { compact: 1, border: 0.5, severed: 1, balance: 0.25, moved: 2 };

/** Named weights: what `--weights NAME` stands for. Terms that a name leaves out keep what they had. */
export const WEIGHT_PRESETS: Readonly<Record<string, Partial<Weights>>> = {
  /** Sizes close to the target before all else within the limits, with borders still on barriers. */
  even: { compact: 1, border: 1, severed: 1, balance: 4 },
};
