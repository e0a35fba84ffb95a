import type { Dice } from './dice.ts';

const FIRST = [...'东西南北新大长金永安兴和平清龙凤太福红仁义同三五双小中上'];
const SECOND = [...'港河荡圩湖桥沟墩滩灶庄舍堰塘林园汇渡埠潮洋丰盛昌余坝泾浦'];

/** Invented names of two characters, no two alike until all are used up. */
export class Names {
  readonly #names: readonly string[];
  #next = 0;

  constructor(dice: Dice) {
    this.#names = dice.shuffled(FIRST.flatMap((first) => SECOND.map((second) => first + second)));
  }

  take(): string {
    const round = Math.floor(this.#next / this.#names.length);
    const name = this.#names[this.#next % this.#names.length]!;
    this.#next++;
    return round === 0 ? name : `${name}${'二三四五六七八九'[round - 1] ?? String(round + 1)}`;
  }
}
