import type { Entry } from './entry.ts';

export const storing = {} as const satisfies Record<string, Entry>;
