import type { Actions } from '../state/actions.ts';
import type { State } from '../state/store.ts';
import { say } from '../words/words.ts';

interface Props {
  readonly state: State;
  readonly actions: Actions;
  readonly dragging: boolean;
}

/** The map before there is anything on it: what to do next. */
export function Empty({ state: { lang, files }, actions, dragging }: Props) {
  const none = files.length === 0;
  return (
    <div className="empty">
      <p className="empty-title">{say(lang, dragging ? 'drop-here' : none ? 'empty-title' : 'ready-title')}</p>
      <p className="quiet">{say(lang, none ? 'empty-text' : 'ready-text')}</p>
      {none && (
        <button type="button" className="accent" onClick={() => void actions.openSample()}>
          {say(lang, 'open-sample')}
        </button>
      )}
    </div>
  );
}
