import { suppressedWithin } from '../../hotspot/rates/suppress.ts';

/** What may be told of groups of incidents whose sum and whose rest (incidents of no group) are told too. */
export interface PublishedGroups {
  /** Groups that may be told. */
  readonly told: readonly number[];
  /** Whether the number of incidents in all groups may be told. */
  readonly sum: boolean;
}

/**
 * Groups of fewer than `least` incidents are left out, and where that is only one, the smallest other too, so that it does not
 * come out of the sum. Where few incidents are in no group, the sum is left out: it would tell them.
 *
 * @param sizes incidents by group
 * @param rest incidents in no group
 * @param least null to tell all
 */
export function publishedGroups(sizes: readonly number[], rest: number, least: number | null): PublishedGroups {
  const all = [...sizes.keys()];
  if (least === null) return { told: all, sum: true };
  const hidden = suppressedWithin(Float64Array.of(...sizes, rest), least, [all]);
  return { told: all.filter((group) => hidden[group] === 0), sum: hidden[sizes.length] === 0 };
}
