import type { Entry } from './entry.ts';

export const commanding = {} as const satisfies Record<string, Entry>;
