import type { PageData } from '../pageData.ts';
import type { Scene } from './scene.ts';
import type { State } from './state.ts';
import type { Theme } from './theme.ts';
import type { Size, View } from './view.ts';
import type { Words } from './words.ts';

/** All that a painting of the map depends on. */
export interface Picture {
  readonly data: PageData;
  readonly scene: Scene;
  readonly state: State;
  readonly words: Words;
  readonly theme: Theme;
  readonly fills: readonly string[];
  readonly view: View;
  readonly size: Size;
  /** Pixels of the screen in one of ours. */
  readonly ratio: number;
}
