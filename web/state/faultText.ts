import type { Lang } from '../../src/main.ts';
import { EngineError } from '../engine/engineError.ts';
import { say } from '../words/words.ts';

/** What to show of an error: the user's fault as it was told, ours as a fault of the program. */
export function faultText(error: unknown, lang: Lang): string {
  const text = error instanceof Error ? error.message : String(error);
  return error instanceof EngineError && error.fault === 'user' ? text : say(lang, 'fault-ours') + text;
}
