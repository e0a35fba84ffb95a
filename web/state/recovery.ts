import type { Unfinished } from './store.ts';

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

/** Keeps the work in the browser's own storage on this computer; a browser that has none goes without. */
export async function remember(work: Unfinished): Promise<void> {
  await within('readwrite', (store) => store.put(work, 'work')).catch(() => {});
}

export async function unfinished(): Promise<Unfinished | null> {
  const work = await within('readonly', (store) => store.get('work') as IDBRequest<Unfinished | undefined>).catch(
    () => undefined,
  );
  return work && work.steps.length > 0 ? work : null;
}

export async function forget(): Promise<void> {
  await within('readwrite', (store) => store.delete('work')).catch(() => {});
}
