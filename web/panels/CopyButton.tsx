import { useState } from 'react';
import type { Lang } from '../../src/main.ts';
import { say } from '../words/words.ts';

interface Props {
  readonly label: string;
  /** What is copied, asked when it is wanted. */
  readonly text: () => string;
  readonly lang: Lang;
}

/** Copies a text and says so. Browsers let only pages of this computer or of HTTPS copy: elsewhere there is no button. */
export function CopyButton({ label, text, lang }: Props) {
  const [copied, setCopied] = useState<string | null>(null);
  if (!('clipboard' in navigator)) return null;
  const copy = async () => {
    const own = text();
    await navigator.clipboard.writeText(own);
    setCopied(own);
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>{' '}
      <span role="status" className="quiet">
        {copied !== null && copied === text() && say(lang, 'copied')}
      </span>
    </>
  );
}
