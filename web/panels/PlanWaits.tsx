import { type OpenActions, TOWN_ROLES } from '../state/opening.ts';
import type { State } from '../state/store.ts';
import { say, type WordKey } from '../words/words.ts';

/** A plan that was opened alone: which files it needs to be shown. */
export function PlanWaits({
  state: { lang, waiting, files },
  open,
}: {
  readonly state: State;
  readonly open: OpenActions;
}) {
  if (!waiting) return null;
  const wanted = waiting.inputs.filter(({ role }) => TOWN_ROLES.some((own) => own === role));
  const ready = (['grids', 'households'] as const).every((role) => files.some((file) => file.role === role));
  return (
    <div className="act" role="status">
      <p>{say(lang, 'plan-waits', { name: waiting.name })}</p>
      <ul className="plain">
        {wanted.map(({ role, file }) => {
          const there = files.some(({ name }) => name === file);
          return (
            <li key={`${role} ${file}`}>
              {say(lang, `role-${role}` as WordKey)}: <strong>{file}</strong>{' '}
              <span className={there ? 'good' : 'quiet'}>{say(lang, there ? 'plan-there' : 'plan-missing')}</span>
            </li>
          );
        })}
      </ul>
      {ready && (
        <p>
          <button type="button" onClick={() => void open.showAnyway()}>
            {say(lang, 'plan-show')}
          </button>
        </p>
      )}
    </div>
  );
}
