import type { PageMicroGrid } from '../pageData.ts';
import type { Words } from './words.ts';

/** Outside the limits or in several pieces. */
export const isException = (microgrid: PageMicroGrid) => microgrid.status !== 'ok' || microgrid.detached;

/** Exceptions, and those with a remark. */
export const isNoted = (microgrid: PageMicroGrid) => isException(microgrid) || microgrid.reason >= 0;

/** What is out of the ordinary about a micro-grid, in words. */
export function oddity({ status, detached, reason }: PageMicroGrid, words: Words): string {
  const parts = [status === 'ok' ? '' : words.say(status), detached ? words.say('detached') : ''].filter(
    (p) => p !== '',
  );
  if (parts.length > 0) return parts.join(words.lang === 'zh' ? '，' : ', ');
  return words.say(reason >= 0 ? 'noted' : 'ok');
}
