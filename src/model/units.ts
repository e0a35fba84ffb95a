/** Numbers that must not be mixed up carry their unit in the type. */
declare const unit: unique symbol;

/** A number in the named unit. */
export type Measure<Unit extends string> = number & { readonly [unit]?: Unit };

/** Metres on the ground, in the local projection of one grid. */
export type Metres = Measure<'m'>;
/** Square metres on the ground, in the local projection of one grid. */
export type SquareMetres = Measure<'m²'>;
/** Degrees of longitude or latitude, WGS 84. */
export type Degrees = Measure<'°'>;
/** A share between 0 and 1. */
export type Share = Measure<'0..1'>;
