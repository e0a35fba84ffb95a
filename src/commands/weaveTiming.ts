import type { GridTiming } from '../batch/gridTask.ts';
import type { Timing } from '../model/timing.ts';

/** A phase of a run and when it ended, on the platform's clock. */
export type Ended = readonly [phase: string, at: number];

/**
 * Timing of a run that weaves grids. The phases of the weaving are sums over all threads, so that they may exceed the wall
 * time of `weave`; they stand after it.
 */
export function weaveTiming(
  started: number,
  ended: readonly Ended[],
  grids: readonly GridTiming[],
  peakMemory: number | null,
): Timing {
  const phases = ended.flatMap(([phase, at], i) => [
    { phase, milliseconds: at - (i === 0 ? started : ended[i - 1]![1]) },
    ...(phase === 'weave' ? weavePhases(grids) : []),
  ]);
  return {
    milliseconds: ended[ended.length - 1]![1] - started,
    phases,
    grids: grids.map((t) => ({
      grid: t.grid,
      milliseconds: t.place + t.tessellate + t.solve + t.dissolve,
    })),
    peakMemory,
  };
}

function weavePhases(grids: readonly GridTiming[]): Timing['phases'] {
  const sum = (pick: (t: GridTiming) => number) => grids.reduce((total, t) => total + pick(t), 0);
  return [
    { phase: 'weave: place', milliseconds: sum((t) => t.place) },
    { phase: 'weave: tessellate', milliseconds: sum((t) => t.tessellate) },
    { phase: 'weave: solve', milliseconds: sum((t) => t.solve) },
    { phase: 'weave: dissolve', milliseconds: sum((t) => t.dissolve) },
  ];
}
