import type { Step } from '../../src/main.ts';
import type { Left, Unfinished } from './store.ts';

const DATABASE = 'gridloom';
const STORE = 'unfinished';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = work(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    database.close();
  }
}

/**
 * Keeps what the changes began from in the browser's own storage on this computer: once, since it is large. A browser that has
 * no storage, or none left, goes without.
 */
export async function rememberStart(work: Left): Promise<void> {
  await within('readwrite', (store) => store.put(work, 'start')).catch(() => {});
}

/** Keeps the steps since then. */
export async function rememberSteps(steps: readonly Step[]): Promise<void> {
  await within('readwrite', (store) => store.put(steps, 'steps')).catch(() => {});
}

export async function unfinished(): Promise<Unfinished | null> {
  const get = <T>(key: string) => within('readonly', (store) => store.get(key) as IDBRequest<T | undefined>);
  try {
    const [start, steps] = await Promise.all([get<Left>('start'), get<readonly Step[]>('steps')]);
    return start && steps && steps.length > 0 ? { ...start, steps } : null;
  } catch {
    return null;
  }
}

export async function forget(): Promise<void> {
  await within('readwrite', (store) => store.clear()).catch(() => {});
}
