const DATABASE = 'gridloom';
const VERSION = 2;
/** Work that was left unfinished, which is cleared as a whole; and what outlasts it. */
const STORES = ['unfinished', 'kept'] as const;

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      const { result } = request;
      for (const name of STORES) if (!result.objectStoreNames.contains(name)) result.createObjectStore(name);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    // Another tab still holds the storage of an earlier version.
    request.onblocked = () => reject(new Error('The storage is in use.'));
  });
}

/**
 * Works in the browser's own storage on this computer. Rejects where a browser has none, or none left.
 *
 * @returns the answer, once what was written is on the disk
 */
export async function within<T>(
  name: (typeof STORES)[number],
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  // A newer page may change the storage: this one does not stand in its way.
  database.onversionchange = () => database.close();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      const request = work(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request.result);
      // What has no room fails here, after the request was taken.
      transaction.onabort = () => reject(transaction.error ?? request.error);
      transaction.onerror = () => reject(transaction.error ?? request.error);
    });
  } finally {
    database.close();
  }
}
