import type { Step } from '../../src/main.ts';
import { within } from './database.ts';
import type { Left, Unfinished } from './store.ts';

/**
 * Keeps what the changes began from in the browser's own storage on this computer: once, since it is large. A browser that has
 * no storage, or none left, goes without.
 */
export async function rememberStart(work: Left): Promise<void> {
  await within('unfinished', 'readwrite', (store) => store.put(work, 'start')).catch(() => {});
}

/** Keeps the steps since then. */
export async function rememberSteps(steps: readonly Step[]): Promise<void> {
  await within('unfinished', 'readwrite', (store) => store.put(steps, 'steps')).catch(() => {});
}

export async function unfinished(): Promise<Unfinished | null> {
  const get = <T>(key: string) =>
    within('unfinished', 'readonly', (store) => store.get(key) as IDBRequest<T | undefined>);
  try {
    const [start, steps] = await Promise.all([get<Left>('start'), get<readonly Step[]>('steps')]);
    return start && steps && steps.length > 0 ? { ...start, steps } : null;
  } catch {
    return null;
  }
}

export async function forget(): Promise<void> {
  await within('unfinished', 'readwrite', (store) => store.clear()).catch(() => {});
}
