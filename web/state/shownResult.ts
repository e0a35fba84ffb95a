import type { Result } from './results.ts';
import type { Analysis } from './store.ts';

/** What was found of the question that is shown; null while incidents themselves are, or nothing. */
export function shownResult({ shows, results }: Analysis): Result | null {
  return shows === 'where' || shows === 'scan' || shows === 'emerging' ? (results[shows] ?? null) : null;
}
