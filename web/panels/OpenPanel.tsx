import type { Actions } from '../state/actions.ts';
import type { Role, State, Store } from '../state/store.ts';
import { say } from '../words/words.ts';

const ROLES: readonly Role[] = ['grids', 'households', 'buildings', 'barriers', 'incidents', 'staff', 'none'];
const DATUMS = ['', 'wgs84', 'cgcs2000', 'gcj02', 'bd09'];
const SAMPLE = {
  'grids.geojson': new URL('../../data/sample/grids.geojson', import.meta.url).href,
  'households.csv': new URL('../../data/sample/households.csv', import.meta.url).href,
  'buildings.geojson': new URL('../../data/sample/buildings.geojson', import.meta.url).href,
  'barriers.geojson': new URL('../../data/sample/barriers.geojson', import.meta.url).href,
};

interface Props {
  readonly state: State;
  readonly store: Store;
  readonly actions: Actions;
}

/** Files in, what each holds, how they are read and how large micro-grids shall be. */
export function OpenPanel({ state, store, actions }: Props) {
  const { lang, files, options, task } = state;
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
  return (
    <section className="panel" aria-labelledby="open-title">
      <h2 id="open-title">{say(lang, 'open')}</h2>
      {files.length === 0 && <p className="quiet">{say(lang, 'open-hint')}</p>}
      <div className="row">
        <label className="button">
          {say(lang, 'choose-files')}
          <input
            type="file"
            multiple
            className="unseen"
            onChange={(event) => {
              void actions.add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </label>
        <button type="button" onClick={() => void actions.openSample(SAMPLE)} disabled={task !== null}>
          {say(lang, 'open-sample')}
        </button>
      </div>
      {files.length > 0 && (
        <>
          <ul className="files">
            {files.map((file) => (
              <li key={file.name}>
                <span className="name">{file.name}</span>
                <select
                  aria-label={`${file.name}: ${say(lang, 'role')}`}
                  value={file.role}
                  onChange={(event) => actions.assign(file.name, event.target.value as Role)}
                >
                  {ROLES.map((role) => (
                    <option key={role} value={role}>
                      {say(lang, `role-${role}`)}
                    </option>
                  ))}
                </select>
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
              <label title={say(lang, 'datum-hint')}>
                {say(lang, 'datum')}
                <select value={options.crs} onChange={(event) => set({ crs: event.target.value })}>
                  {DATUMS.map((datum) => (
                    <option key={datum} value={datum}>
                      {datum === '' ? 'WGS 84' : datum.toUpperCase()}
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
          {weaves && <CommandLine text={actions.commandLine()} state={state} />}
        </>
      )}
    </section>
  );
}

function CommandLine({ text, state }: { readonly text: string; readonly state: State }) {
  return (
    <details className="command">
      <summary>{say(state.lang, 'command')}</summary>
      <code>{text}</code>
      <button type="button" onClick={() => void navigator.clipboard.writeText(text)}>
        {say(state.lang, 'copy')}
      </button>
    </details>
  );
}
