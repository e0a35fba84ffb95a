import { useEffect, useRef } from 'react';
import type { Lang } from '../../src/main.ts';
import { say, type WordKey } from '../words/words.ts';

/** Keys and what they do, by where they do it. */
const KEYS: readonly (readonly [part: WordKey, keys: readonly (readonly [key: string, does: WordKey])[]])[] = [
  [
    'keys-map',
    [
      ['+ −', 'key-zoom'],
      ['← ↑ → ↓', 'key-pan'],
      ['0', 'zoom-all'],
      ['T', 'tilt'],
      ['/', 'key-search'],
      ['E', 'key-exception'],
      ['Esc', 'key-escape'],
    ],
  ],
  [
    'keys-work',
    [
      ['O', 'choose-files'],
      ['W', 'weave'],
      ['S', 'save'],
      ['C', 'edit-this'],
      ['P', 'key-play'],
    ],
  ],
  [
    'edit',
    [
      ['1', 'tool-pick'],
      ['2', 'tool-lasso'],
      ['3', 'tool-paint'],
      ['4', 'tool-cut'],
      ['Ctrl Z', 'undo'],
      ['Ctrl Shift Z', 'redo'],
    ],
  ],
  [
    'keys-page',
    [
      ['L', 'key-language'],
      ['D', 'theme'],
      ['?', 'key-sheet'],
    ],
  ],
];

/** The keys of the page, in front of it until it is closed. */
export function KeySheet({ lang, onClose }: { readonly lang: Lang; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{say(lang, 'keys')}</h2>
      <div className="keys">
        {KEYS.map(([part, keys]) => (
          <section key={part}>
            <h3>{say(lang, part)}</h3>
            <dl>
              {keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    {(key.startsWith('Ctrl') ? key.split(' ') : [key]).map((one) => (
                      <kbd key={one}>{one}</kbd>
                    ))}
                  </dt>
                  <dd>{say(lang, does)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <button type="button" onClick={onClose}>
        {say(lang, 'close')}
      </button>
    </dialog>
  );
}
