import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { EngineClient } from './engine/client.ts';
import { Actions } from './state/actions.ts';
import { firstState } from './state/firstState.ts';
import { keepHash } from './state/keepHash.ts';
import { Store } from './state/store.ts';
import './style.css';

const store = new Store(firstState());
keepHash(store);
const engine = new EngineClient();
const actions = new Actions(store, engine);
createRoot(document.getElementById('root')!).render(<App store={store} actions={actions} />);
void actions.lookBack();
const manifest = document.querySelector<HTMLMetaElement>('meta[name="gridloom-data"]')?.content;
// A link may ask for the sample: it is drawn before the engine is started.
if (manifest) {
  // The engine starts while the map does.
  engine.warm();
  void actions.openServed(manifest);
} else if (new URLSearchParams(location.search).has('sample')) void actions.openSample();
else engine.warm();
