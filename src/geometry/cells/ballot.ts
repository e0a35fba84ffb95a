import { PairTable } from '../planar/pairTable.ts';

/** Weighted votes of several electorates, whole numbers like the candidates. */
export class Ballot {
  readonly #pairs: PairTable;
  #weights: Float64Array;
  /** The winning pair of each electorate, once it has been asked for. */
  #winners: Map<number, number> | null = null;

  constructor(expected = 64) {
    this.#pairs = new PairTable(expected);
    this.#weights = new Float64Array(this.#pairs.first.length);
  }

  cast(electorate: number, candidate: number, weight: number): void {
    const pair = this.#pairs.number(electorate, candidate);
    if (pair >= this.#weights.length) {
      const wider = new Float64Array(this.#pairs.first.length);
      wider.set(this.#weights);
      this.#weights = wider;
    }
    this.#weights[pair]! += weight;
    this.#winners = null;
  }

  /** The candidate with most votes, the smaller at a tie; undefined where nobody voted. */
  winner(electorate: number): number | undefined {
    this.#winners ??= this.#count();
    const pair = this.#winners.get(electorate);
    return pair === undefined ? undefined : this.#pairs.second[pair];
  }

  /** The winning pair of each electorate. */
  #count(): Map<number, number> {
    const { first, second, length } = this.#pairs;
    const winners = new Map<number, number>();
    for (let pair = 0; pair < length; pair++) {
      const best = winners.get(first[pair]!);
      const more = best === undefined ? 1 : this.#weights[pair]! - this.#weights[best]!;
      if (more > 0 || (more === 0 && second[pair]! < second[best!]!)) winners.set(first[pair]!, pair);
    }
    return winners;
  }
}
