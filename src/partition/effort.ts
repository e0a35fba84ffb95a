import { InputError } from '../model/error.ts';
import type { Effort } from '../model/instance.ts';

/**
 * Steps that one millisecond stands for. A fixed constant, measured once on a common server core, so that the same
 * `--effort` gives the same bytes on every machine.
 */
const STEPS_A_MILLISECOND = 6_500;

/** Steps per site, and at least as many as `least`, by the names of `--effort`. */
const NAMES: Readonly<Record<string, { readonly aSite: number; readonly least: number }>> = {
  fast: { aSite: 2_000, least: 100_000 },
  normal: { aSite: 30_000, least: 4_000_000 },
  best: { aSite: 300_000, least: 20_000_000 },
};

/** Share of the steps that is enough for `fast` within the limits, for so many sites or fewer; larger problems need more a site. */
const ENOUGH = { share: 0.15, sites: 150 };

/** The least where places do not count (cut edges in the literature), and a problem may be proven in seconds. */
const PLACELESS: Readonly<Record<string, number>> = { fast: 4_000_000, normal: 400_000_000, best: 4_000_000_000 };

/**
 * What `--effort` means for a grid with that many sites: `fast`, `normal`, `best`, or milliseconds a grid as text. `fast`
 * spends all its steps only where the plan does not keep the limits.
 * `placeless`: a problem by itself whose objective does not count places.
 * @throws InputError `effort-unknown` for anything else.
 */
export function effort(name: string, sites: number, placeless = false): Effort {
  const named = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  const least = Math.max(named?.least ?? 0, placeless ? (PLACELESS[name] ?? 0) : 0);
  if (named) {
    const steps = Math.max(least, named.aSite * sites);
    const share = name === 'fast' && !placeless ? ENOUGH.share * Math.max(1, sites / ENOUGH.sites) : 1;
    return { steps, enough: Math.min(1, share) * steps };
  }
  const milliseconds = /^\d+(\.\d+)?$/.test(name) ? Number(name) : 0;
  if (!(milliseconds > 0 && milliseconds <= 3_600_000)) throw new InputError('effort-unknown', { effort: name });
  return { steps: Math.round(milliseconds * STEPS_A_MILLISECOND) };
}
