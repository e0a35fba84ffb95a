import type { Entry } from './entry.ts';

export const reporting = {} as const satisfies Record<string, Entry>;
