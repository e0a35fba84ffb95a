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
engine.warm();
const manifest = document.querySelector<HTMLMetaElement>('meta[name="gridloom-data"]')?.content;
if (manifest) void actions.openServed(manifest);
