import type { Lang } from '../../../src/main.ts';
import type { Look } from '../../state/store.ts';
import { say } from '../../words/words.ts';

const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le'] as const;

interface Props {
  readonly lang: Lang;
  readonly look: Look;
  /** Empty: found from the bytes. */
  readonly encoding: string;
  readonly onChange: (encoding: string) => void;
}

/** In which encoding the text is; the rows below show how it reads. */
export function EncodingQuestion({ lang, look: { survey }, encoding, onChange }: Props) {
  const found = encoding === '' ? survey?.encoding : undefined;
  return (
    <div>
      <label className="line">
        {say(lang, 'encoding')}
        <select value={encoding} onChange={(event) => onChange(event.target.value)}>
          <option value="">
            {found === undefined
              ? say(lang, 'encoding-found-none')
              : say(lang, 'encoding-found', { name: found.toUpperCase() })}
          </option>
          {ENCODINGS.map((name) => (
            <option key={name} value={name}>
              {name.toUpperCase()}
            </option>
          ))}
        </select>
      </label>
      {survey?.guessed && <p className="quiet hint">{say(lang, 'encoding-guessed')}</p>}
    </div>
  );
}
