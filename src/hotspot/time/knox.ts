import { random } from '../../model/random.ts';
import { type ClosePairs, closePairs } from './closePairs.ts';
import type { KnoxInput } from './knoxInput.ts';

/** One cell of Knox's table: a band of distance and a band of days. */
export interface KnoxCell {
  /** [from, to) in metres. */
  readonly distance: readonly [number, number];
  /** [from, to) in whole days. */
  readonly days: readonly [number, number];
  readonly observed: number;
  /** Mean of the replicates. */
  readonly expected: number;
  /** Observed by expected; NaN where nothing was expected. */
  readonly ratio: number;
  /** Upper side: (1 + replicates with as many pairs) / (1 + replicates). */
  readonly p: number;
}

/**
 * Knox's test of space–time interaction: are events that are close in space also close in time more often than if times had
 * been dealt out to places at random? Bands are closed below and open above.
 *
 * Knox, E. G. (1964). The detection of space–time interactions. Applied Statistics 13(1), 25–29; Monte Carlo form: Johnson,
 * S. et al. (2007). Space–time patterns of risk. Journal of Quantitative Criminology 23, 201–219.
 *
 * @param simulated tables of the replicates one after the other (`knoxReplicates`), or their number, to make them here
 * @returns cells by distance, then days
 */
export function knox(input: KnoxInput, simulated: Float64Array | number): KnoxCell[] {
  const pairs = closePairs(input);
  const tables = typeof simulated === 'number' ? replicates(input, pairs, 0, simulated, () => {}) : simulated;
  const observed = tableOf(input, pairs, input.day, bandsOf(input.days));
  const columns = input.days.length - 1;
  const rounds = tables.length / observed.length;
  return Array.from(observed, (count, cell) => {
    let sum = 0;
    let asMany = 0;
    for (let r = 0; r < rounds; r++) {
      const one = tables[r * observed.length + cell]!;
      sum += one;
      if (one >= count) asMany++;
    }
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    const expected = sum / rounds;
    return {
      distance: [input.distances[row]!, input.distances[row + 1]!],
      days: [input.days[column]!, input.days[column + 1]!],
      observed: count,
      expected,
      ratio: expected > 0 ? count / expected : Number.NaN,
      p: (1 + asMany) / (1 + rounds),
    };
  });
}

/** Tables of the replicates `from` to `to`, one after the other; days are shuffled among the events. */
export function knoxReplicates(input: KnoxInput, from: number, to: number, step: () => void): Float64Array {
  return replicates(input, closePairs(input), from, to, step);
}

function replicates(input: KnoxInput, pairs: ClosePairs, from: number, to: number, step: () => void): Float64Array {
  const cells = (input.distances.length - 1) * (input.days.length - 1);
  const tables = new Float64Array((to - from) * cells);
  const bands = bandsOf(input.days);
  const day = input.day.slice();
  for (let r = from; r < to; r++) {
    const draw = random(input.seed, `knox ${r}`);
    day.set(input.day);
    for (let i = day.length - 1; i > 0; i--) {
      const j = draw.below(i + 1);
      const one = day[i]!;
      day[i] = day[j]!;
      day[j] = one;
    }
    tables.set(tableOf(input, pairs, day, bands), (r - from) * cells);
    step();
  }
  return tables;
}

interface DayBands {
  /** Band by difference in days. */
  readonly of: Uint8Array;
  /** Band of all longer differences. */
  readonly beyond: number;
}

/** Differences beyond the last edge fall into one band too many, which is dropped. */
function bandsOf(days: readonly number[]): DayBands {
  const finite = days.filter(Number.isFinite);
  const last = finite.at(-1)!;
  const of = new Uint8Array(last);
  let band = 0;
  for (let d = 0; d < last; d++) {
    while (d >= days[band + 1]!) band++;
    of[d] = band;
  }
  return { of, beyond: finite.length - 1 };
}

function tableOf(
  { distances, days }: KnoxInput,
  { a, b, band }: ClosePairs,
  day: Int32Array,
  { of, beyond }: DayBands,
): Float64Array {
  const columns = days.length - 1;
  const wide = new Float64Array((distances.length - 1) * (columns + 1));
  for (let k = 0; k < a.length; k++) {
    const apart = Math.abs(day[a[k]!]! - day[b[k]!]!);
    wide[band[k]! * (columns + 1) + (apart < of.length ? of[apart]! : beyond)]!++;
  }
  return Float64Array.from(
    { length: (distances.length - 1) * columns },
    (_, cell) => wide[Math.floor(cell / columns) * (columns + 1) + (cell % columns)]!,
  );
}
