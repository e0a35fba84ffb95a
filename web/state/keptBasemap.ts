import { within } from './database.ts';

interface Kept {
  readonly name: string;
  readonly file: Blob;
}

/** Keeps the file of the basemap for the next visit. False where the browser has no room for it. */
export async function keepBasemap(name: string, file: Blob): Promise<boolean> {
  const kept: Kept = { name, file };
  return within('kept', 'readwrite', (store) => store.put(kept, 'basemap')).then(
    () => true,
    () => false,
  );
}

/** The file that an earlier visit kept; null where there is none. */
export async function keptBasemap(): Promise<Kept | null> {
  const kept = await within('kept', 'readonly', (store) => store.get('basemap')).catch(() => null);
  return (kept as Kept | null | undefined) ?? null;
}

export async function forgetBasemap(): Promise<void> {
  await within('kept', 'readwrite', (store) => store.delete('basemap')).catch(() => {});
}
