import type { Lang } from '../../src/main.ts';
import { say } from '../words/words.ts';
import { CopyButton } from './CopyButton.tsx';

/** What was clicked, as a line for a terminal. */
export function CommandLine({ text, lang }: { readonly text: string; readonly lang: Lang }) {
  return (
    <details className="command">
      <summary>{say(lang, 'command')}</summary>
      <code>{text}</code>
      <CopyButton label={say(lang, 'copy')} text={() => text} lang={lang} />
    </details>
  );
}
