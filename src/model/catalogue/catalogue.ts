import type { Entry } from './entry.ts';
import { planning } from './planning.ts';

/** Every message of Gridloom. Files of this folder hold one subject each; codes are unique over all. */
export const CATALOGUE = { ...planning } as const satisfies Record<string, Entry>;

export type NoteCode = keyof typeof CATALOGUE;
