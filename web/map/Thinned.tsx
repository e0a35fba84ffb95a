import type { State } from '../state/store.ts';
import { say } from '../words/words.ts';
import type { Drawing } from './drawing.ts';

interface Props {
  readonly lang: State['lang'];
  readonly drawing: Drawing;
  /** One household of so many is drawn. */
  readonly every: number;
  readonly wanted: State['layers'];
}

/** Says what a map of many things leaves out, so that nobody takes it for all. */
export function Thinned({ lang, drawing, every, wanted }: Props) {
  const { coarse, buildings, view } = drawing;
  const missing = wanted.buildings && buildings === null && view.buildingIds.length > 0;
  const said = [
    ...(coarse || missing ? [say(lang, 'thinned-closer')] : []),
    ...(every > 1 ? [say(lang, 'thinned-households', { n: every })] : []),
  ];
  return said.length === 0 ? null : <p className="thinned">{said.join(' ')}</p>;
}
