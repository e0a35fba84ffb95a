import type { Entry } from './entry.ts';

export const auditing = {} as const satisfies Record<string, Entry>;
