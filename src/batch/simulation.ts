import { scanReplicates } from '../hotspot/scan/replicates.ts';
import type { ScanInput } from '../hotspot/scan/scanInput.ts';
import { spaceTimeReplicates } from '../hotspot/scan/spaceTime/replicates.ts';
import type { SpaceTimeInput } from '../hotspot/scan/spaceTime/spaceTimeInput.ts';
import { knoxReplicates } from '../hotspot/time/knox.ts';
import type { KnoxInput } from '../hotspot/time/knoxInput.ts';

/** What is drawn again and again under a null hypothesis: plain data that can be cloned for any thread. */
export type Simulation =
  | { readonly kind: 'scan'; readonly input: ScanInput }
  | { readonly kind: 'space-time'; readonly input: SpaceTimeInput }
  | { readonly kind: 'knox'; readonly input: KnoxInput };

/**
 * Replicates `from` to `to` of a simulation: a number each (`knox`: as many as its table has cells, one replicate after the
 * other). Each replicate has its own stream of random numbers, so that they can be shared out at will.
 */
export function simulate(simulation: Simulation, from: number, to: number, step: () => void): Float64Array {
  switch (simulation.kind) {
    case 'scan':
      return scanReplicates(simulation.input, from, to, step);
    case 'space-time':
      return spaceTimeReplicates(simulation.input, from, to, step);
    case 'knox':
      return knoxReplicates(simulation.input, from, to, step);
  }
}
