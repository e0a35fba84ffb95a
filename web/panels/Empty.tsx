import type { Lang } from '../../src/main.ts';
import { say } from '../words/words.ts';

/** The map before there is anything on it. */
export function Empty({ lang, dragging }: { readonly lang: Lang; readonly dragging: boolean }) {
  return (
    <div className="empty">
      <p className="empty-title">{say(lang, dragging ? 'drop-here' : 'empty-title')}</p>
      <p className="quiet">{say(lang, 'empty-text')}</p>
    </div>
  );
}
