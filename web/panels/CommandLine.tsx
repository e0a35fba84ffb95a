import { useState } from 'react';
import type { Lang } from '../../src/main.ts';
import { say } from '../words/words.ts';

/** What was clicked, as a line for a terminal. */
export function CommandLine({ text, lang }: { readonly text: string; readonly lang: Lang }) {
  const [copied, setCopied] = useState('');
  return (
    <details className="command">
      <summary>{say(lang, 'command')}</summary>
      <code>{text}</code>
      <button type="button" onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}>
        {say(lang, 'copy')}
      </button>{' '}
      <span role="status" className="quiet">
        {copied === text && say(lang, 'copied')}
      </span>
    </details>
  );
}
