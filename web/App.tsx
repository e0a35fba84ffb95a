import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { dropped } from './files/dropped.ts';
import type { MapHandle } from './map/MapCanvas.tsx';
import { AnalysisPanel } from './panels/AnalysisPanel.tsx';
import { ComparePanel } from './panels/ComparePanel.tsx';
import { Details } from './panels/Details.tsx';
import { EditPanel } from './panels/EditPanel.tsx';
import { Empty } from './panels/Empty.tsx';
import { Errors } from './panels/Errors.tsx';
import { Guide } from './panels/guide/Guide.tsx';
import { KeySheet } from './panels/KeySheet.tsx';
import { OpenPanel } from './panels/OpenPanel.tsx';
import { PlanPanel } from './panels/PlanPanel.tsx';
import { PlanRejected } from './panels/PlanRejected.tsx';
import { Search } from './panels/Search.tsx';
import { TakeAwayPanel } from './panels/TakeAwayPanel.tsx';
import type { Actions } from './state/actions.ts';
import { listenToKeys } from './state/keyboard.ts';
import { type Camera, type Store, useStore } from './state/store.ts';
import { say } from './words/words.ts';

/** The map libraries are larger than all the rest: the page is there before them. */
const loading = import('./map/MapCanvas.tsx');
const MapCanvas = lazy(async () => ({ default: (await loading).MapCanvas }));

interface Props {
  readonly store: Store;
  readonly actions: Actions;
}

/** The whole page. */
export function App({ store, actions }: Props) {
  const state = useStore(store);
  const { lang, dark, view, task, errors, messages, sheet, editing, left, analysis, guide, town } = state;
  const map = useRef<MapHandle | null>(null);
  const [dragging, setDragging] = useState(false);
  const select = useCallback((selected: number) => store.set({ selected, pin: null }), [store]);
  const looked = useCallback((camera: Camera) => store.set({ camera }), [store]);
  const ready = useCallback((handle: MapHandle) => {
    map.current = handle;
  }, []);

  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [lang, dark]);
  useEffect(() => listenToKeys(store, actions, () => map.current), [store, actions]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped anywhere on the page; the button does the same
    <div
      className={dragging ? 'page dragging' : 'page'}
      onDragOver={(event) => {
        event.preventDefault();
        setDragging(true);
      }}
      onDragLeave={() => setDragging(false)}
      onDrop={(event) => {
        event.preventDefault();
        setDragging(false);
        void dropped(event.dataTransfer).then((found) => actions.open.add(found));
      }}
    >
      <header>
        <h1>Gridloom</h1>
        <p>{say(lang, 'tagline')}</p>
        {view && <Search state={state} store={store} view={view} map={map.current} />}
        <button
          type="button"
          lang={lang === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => store.set({ lang: lang === 'zh' ? 'en' : 'zh' })}
        >
          {say(lang, 'language')}
        </button>
        <button
          type="button"
          aria-label={say(lang, 'theme')}
          title={say(lang, 'theme')}
          onClick={() => store.set({ dark: !dark })}
        >
          ◐
        </button>
        <button
          type="button"
          aria-label={say(lang, 'keys')}
          title={say(lang, 'keys')}
          onClick={() => store.set({ sheet: !sheet })}
        >
          ?
        </button>
      </header>
      <main>
        <div className={guide !== null && !editing ? 'stage guided' : 'stage'}>
          <Suspense fallback={null}>
            <MapCanvas state={state} edits={actions.edits} onSelect={select} onReady={ready} onLook={looked} />
          </Suspense>
          {view && (
            <div className="zoom">
              <button type="button" aria-label={say(lang, 'zoom-in')} onClick={() => map.current?.zoom(1)}>
                +
              </button>
              <button type="button" aria-label={say(lang, 'zoom-out')} onClick={() => map.current?.zoom(-1)}>
                −
              </button>
              <button type="button" aria-label={say(lang, 'zoom-all')} onClick={() => map.current?.fly(view.box, true)}>
                ⤢
              </button>
            </div>
          )}
          {!view && !town && !analysis && guide === null && !task && (
            <Empty state={state} actions={actions} dragging={dragging} />
          )}
          {guide !== null && !editing && <Guide state={state} open={actions.open} />}
          {task && (
            <output className="task">
              <span>
                {task.what} {task.total > 0 && progressText(task)}
              </span>
              {/* A bar without an end would move all the time, and the whole page be drawn with it. */}
              {task.total > 0 && <progress value={task.done} max={task.total} />}
              <button type="button" onClick={() => void actions.cancel()}>
                {say(lang, 'cancel')}
              </button>
            </output>
          )}
        </div>
        <div className="side">
          {view && !editing && <Details state={state} store={store} view={view} edits={actions.edits} />}
          <Errors texts={errors} />
          {left && (
            <div className="panel" role="status">
              <p>{say(lang, 'recovered')}</p>
              <div className="row">
                <button type="button" onClick={() => void actions.recover(left)}>
                  {say(lang, 'recover')}
                </button>
                <button type="button" onClick={() => void actions.discard()}>
                  {say(lang, 'discard')}
                </button>
              </div>
            </div>
          )}
          {editing && (
            <EditPanel
              state={state}
              editing={editing}
              edits={actions.edits}
              commandLine={actions.editLine()}
              onKeep={() => void actions.keep()}
            />
          )}
          {!editing && !view && <OpenPanel state={state} store={store} actions={actions} />}
          {analysis && !editing && (
            <AnalysisPanel
              state={state}
              analysis={analysis}
              actions={actions.analysis}
              store={store}
              view={view}
              map={map.current}
            />
          )}
          {view && !editing && <PlanRejected state={state} view={view} open={actions.open} />}
          {messages.length > 0 && (
            <ul className="messages">
              {messages.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
          {view && !editing && (
            <PlanPanel state={state} store={store} actions={actions} view={view} map={map.current} />
          )}
          {view && !editing && <ComparePanel state={state} comparing={actions.comparing} />}
          {view && !editing && <TakeAwayPanel state={state} view={view} takeAway={actions.takeAway} />}
          {!editing && view && <OpenPanel state={state} store={store} actions={actions} />}
        </div>
      </main>
      {sheet && <KeySheet lang={lang} onClose={() => store.set({ sheet: false })} />}
    </div>
  );
}

/** How far a job has come: bytes in megabytes. */
function progressText({
  done,
  total,
  bytes,
}: {
  readonly done: number;
  readonly total: number;
  readonly bytes?: boolean;
}) {
  return bytes ? `${(done / 1e6).toFixed(0)} / ${(total / 1e6).toFixed(0)} MB` : `${done} / ${total}`;
}
