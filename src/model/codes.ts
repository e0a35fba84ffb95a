/** Codes and ids are text everywhere: a 17-digit code is larger than 2^53. */
declare const kind: unique symbol;
type Text<Kind extends string> = string & { readonly [kind]?: Kind };

/** Code of a community grid, e.g. 15 digits: community (12) + grid (3). */
export type GridCode = Text<'grid'>;
/** Code of a micro-grid: its grid's code and, by default, two digits. */
export type MicroGridCode = Text<'microgrid'>;
/** Id of a row of the household table. */
export type HouseholdId = Text<'household'>;
/** Id of a building. */
export type BuildingId = Text<'building'>;
/** Id of a liaison or volunteer as the user gave it: a code, never a name or a telephone. */
export type PersonId = Text<'person'>;
