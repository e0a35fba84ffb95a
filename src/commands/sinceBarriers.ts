import type { CityNow } from '../batch/since/changedGrids.ts';
import { listsOfFiles } from '../batch/since/indexOf.ts';
import type { SinceIndex } from '../batch/since/sinceIndex.ts';
import { boxSearch } from '../batch/splitCity.ts';
import { type Box, boxOf } from '../geometry/boxes.ts';
import type { Town } from '../io/town.ts';
import type { Barrier } from '../model/barrier.ts';

/** The inputs of a city, as far as barriers are read from them. */
export interface BarrierInputs {
  of(role: 'barriers'): readonly number[];
  /** Number of the very same file among the inputs of the earlier plan; −1 for a file that only this run has. */
  old(input: number): number;
  /** All of a file that only this run has. */
  read(input: number): Promise<Pick<Town, 'barriers'> | null>;
  /** The barriers of a file in boxes that are wanted, in their order. */
  barriersIn(input: number, near: (box: Box) => boolean): Promise<readonly Barrier[]>;
}

type Grids = Pick<CityNow, 'grids' | 'match'>;

/** The barriers of a city, read as far as an earlier plan does not tell which grids they meet. */
export class SinceBarriers {
  readonly #inputs: BarrierInputs;
  readonly #index: SinceIndex;
  /** Barriers of the files that only this run has, by the number of the file. */
  readonly #fresh = new Map<number, readonly Barrier[]>();
  /** Of known files: the altered grids that their barriers meet. */
  readonly #met = new Map<number, ReadonlySet<number>>();

  constructor(inputs: BarrierInputs, index: SinceIndex) {
    this.#inputs = inputs;
    this.#index = index;
  }

  /** Reads the barrier files that only this run has. */
  async fresh(): Promise<readonly Barrier[]> {
    for (const input of this.#inputs.of('barriers'))
      if (this.#inputs.old(input) < 0) this.#fresh.set(input, (await this.#inputs.read(input))?.barriers ?? []);
    return [...this.#fresh.values()].flat();
  }

  /** The barriers whose box meets one of some grids, altered ones among them, in their order. */
  async near({ grids, match }: Grids, near: ReadonlySet<number>): Promise<readonly Barrier[]> {
    const numbers = [...near];
    const boxes = boxSearch(numbers.map((grid) => boxOf(grids[grid]!.ground.coordinates)));
    const altered = new Set(match.altered);
    const known = listsOfFiles(this.#index.barriers);
    const list: Barrier[] = [];
    for (const input of this.#inputs.of('barriers')) {
      const own = this.#fresh.get(input);
      if (own !== undefined) {
        for (const barrier of own) list.push(barrier);
        continue;
      }
      const meets = known.get(this.#inputs.old(input))?.some((old) => near.has(match.newOf[old]!));
      if (!meets && altered.size === 0) continue;
      const met = new Set<number>();
      for (const barrier of await this.#inputs.barriersIn(input, (box) => boxes(box).length > 0)) {
        list.push(barrier);
        if (altered.size > 0)
          for (const i of boxes(boxOf(barrier.line))) if (altered.has(numbers[i]!)) met.add(numbers[i]!);
      }
      this.#met.set(input, met);
    }
    return list;
  }

  /** The grids that the barriers of each file meet, by the number of the file. */
  met({ grids, match }: Grids): Map<number, readonly number[]> {
    const known = listsOfFiles(this.#index.barriers);
    const gridsIn = boxSearch(grids.map(({ ground }) => boxOf(ground.coordinates)));
    const altered = new Set(match.altered);
    const met = new Map<number, readonly number[]>();
    for (const input of this.#inputs.of('barriers')) {
      const fresh = this.#fresh.get(input);
      const own = new Set(fresh?.flatMap(({ line }) => gridsIn(boxOf(line))) ?? this.#met.get(input) ?? []);
      if (fresh === undefined)
        for (const old of known.get(this.#inputs.old(input)) ?? []) {
          const grid = match.newOf[old]!;
          if (grid >= 0 && !altered.has(grid)) own.add(grid);
        }
      met.set(
        input,
        [...own].sort((a, b) => a - b),
      );
    }
    return met;
  }
}
