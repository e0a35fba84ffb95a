import type { Entry } from './entry.ts';

export const reading = {} as const satisfies Record<string, Entry>;
