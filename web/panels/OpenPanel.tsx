import { chosen } from '../files/dropped.ts';
import type { Actions } from '../state/actions.ts';
import type { ChosenFile, State, Store } from '../state/store.ts';
import { say } from '../words/words.ts';
import { CommandLine } from './CommandLine.tsx';
import { RoleSelect } from './guide/RoleSelect.tsx';
import { PlanWaits } from './PlanWaits.tsx';

interface Props {
  readonly state: State;
  readonly store: Store;
  readonly actions: Actions;
}

/** Files in, what each holds, how they are read and how large micro-grids shall be. */
export function OpenPanel({ state, store, actions }: Props) {
  const { lang, files, options, task, view, analysis } = state;
  const weaves = files.some(({ role }) => role === 'grids' || role === 'households');
  const set = (change: Partial<State['options']>) => store.set({ options: { ...options, ...change } });
  const whole = (key: 'min' | 'max' | 'seed', label: string) => (
    <label>
      {label}
      <input
        type="number"
        min={1}
        value={options[key]}
        onChange={(event) => set({ [key]: Math.max(1, event.target.valueAsNumber || 1) })}
      />
    </label>
  );
  const choose = (label: string, folder: boolean) => (
    <label className="button">
      {label}
      <input
        type="file"
        name={folder ? 'folder' : 'files'}
        multiple
        className="unseen"
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          void actions.open.add(chosen(event.target.files));
          event.target.value = '';
        }}
      />
    </label>
  );
  return (
    <section className="panel" aria-labelledby="open-title">
      <h2 id="open-title">{say(lang, 'open')}</h2>
      {files.length === 0 && <p className="quiet">{say(lang, 'open-hint')}</p>}
      <div className="row">
        {choose(say(lang, 'choose-files'), false)}
        {choose(say(lang, 'choose-folder'), true)}
        {(files.length > 0 || view !== null || analysis !== null || task !== null) && (
          <button type="button" onClick={() => void actions.openSample()} disabled={task !== null}>
            {say(lang, 'open-sample')}
          </button>
        )}
      </div>
      <PlanWaits state={state} open={actions.open} />
      {files.length > 0 && (
        <>
          <ul className="files">
            {files.map((file) => (
              <li key={file.name}>
                <div className="file">
                  <span className="name" title={file.name}>
                    {file.name}
                  </span>
                  <RoleSelect lang={lang} file={file} onChange={(role) => actions.open.reassign(file.name, role)} />
                  <button
                    type="button"
                    className="small"
                    aria-label={say(lang, 'remove-file', { file: file.name })}
                    title={say(lang, 'remove-file', { file: file.name })}
                    onClick={() => actions.open.remove(file.name)}
                  >
                    ×
                  </button>
                </div>
                <div className="file-state">
                  <FileState state={state} file={file} />
                  <button
                    type="button"
                    className="link"
                    aria-label={`${file.name}: ${say(lang, 'how-read')}`}
                    onClick={() => actions.open.guide(file.name)}
                  >
                    {say(lang, 'how-read')}
                  </button>
                </div>
              </li>
            ))}
          </ul>
          {weaves && (
            <div className="fields">
              {whole('min', say(lang, 'min'))}
              {whole('max', say(lang, 'max'))}
              {whole('seed', say(lang, 'seed'))}
              <label>
                {say(lang, 'effort')}
                <select
                  value={options.effort}
                  onChange={(event) => set({ effort: event.target.value as State['options']['effort'] })}
                >
                  {(['fast', 'normal', 'best'] as const).map((effort) => (
                    <option key={effort} value={effort}>
                      {say(lang, `effort-${effort}`)}
                    </option>
                  ))}
                </select>
              </label>
            </div>
          )}
          {files
            .filter((file) => file.role === 'incidents')
            .map((file) => (
              <button
                key={file.name}
                type="button"
                className="apart"
                onClick={() => void actions.analysis.open(file.name)}
              >
                {say(lang, 'analyse', { file: file.name })}
              </button>
            ))}
          {weaves && (
            <button type="button" className="primary" onClick={() => void actions.weave()} disabled={task !== null}>
              {say(lang, 'weave')}
            </button>
          )}
          {weaves && <CommandLine text={actions.commandLine()} lang={lang} />}
        </>
      )}
    </section>
  );
}

/** In a few words, what is known of a file. */
function FileState({ state: { lang, looks }, file }: { readonly state: State; readonly file: ChosenFile }) {
  const look = looks[file.name];
  if (!look || file.role === 'none') return <span className="quiet">{size(file.bytes)}</span>;
  if (look.busy) return <span className="quiet">{say(lang, 'looking-at')}</span>;
  if (look.fault) return <span className="bad">{say(lang, 'cannot-be-read')}</span>;
  if (!look.tried) return <span className="quiet">{size(file.bytes)}</span>;
  const { taken, rejected } = look.tried;
  return (
    <span className="quiet">
      {say(lang, 'rows-taken', { n: taken })}
      {rejected.length > 0 && (
        <span className="bad">
          {' · '}
          {say(lang, 'rows-rejected', { n: rejected.length })}
        </span>
      )}
    </span>
  );
}

const size = (bytes: number) => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);
