/** Weighted votes of several electorates. */
export class Ballot {
  readonly #votes = new Map<number, Map<number, number>>();

  cast(electorate: number, candidate: number, weight: number): void {
    const votes = this.#votes.get(electorate) ?? new Map<number, number>();
    this.#votes.set(electorate, votes);
    votes.set(candidate, (votes.get(candidate) ?? 0) + weight);
  }

  /** The candidate with most votes, the smaller at a tie; undefined where nobody voted. */
  winner(electorate: number): number | undefined {
    let best: number | undefined;
    let most = 0;
    for (const [candidate, weight] of this.#votes.get(electorate) ?? [])
      if (best === undefined || weight > most || (weight === most && candidate < best)) {
        best = candidate;
        most = weight;
      }
    return best;
  }
}
