import { useState } from 'react';
import type { Lang } from '../../../src/main.ts';
import type { Look } from '../../state/store.ts';
import { say } from '../../words/words.ts';

const DATUMS = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const;

interface Props {
  readonly lang: Lang;
  readonly look: Look;
  /** As `--crs` names it; empty: what the file says, else WGS 84. */
  readonly crs: string;
  readonly onChange: (crs: string) => void;
}

/** Which datum the coordinates are in: it cannot be seen from them, so it is asked, with what speaks for each. */
export function DatumQuestion({ lang, look, crs, onChange }: Props) {
  const own = look.survey?.datum ?? null;
  const known = crs === '' || DATUMS.some((datum) => datum === crs);
  const [other, setOther] = useState(!known);
  const shares = look.tried?.datums ?? [];
  const best = [...shares].sort((a, b) => b.inside - a.inside)[0];
  const read = own ?? (crs === '' ? 'wgs84' : crs);
  const doubt =
    best && best.datum !== read && best.inside > 0 && best.inside > (shares.find((s) => s.datum === read)?.inside ?? 0);
  return (
    <div className="datum">
      <label className="line">
        {say(lang, 'datum-ask')}
        <select
          value={other ? 'other' : crs === '' && own === null ? 'wgs84' : crs}
          aria-describedby="datum-hint"
          onChange={({ target }) => {
            setOther(target.value === 'other');
            if (target.value !== 'other') onChange(target.value === 'wgs84' ? '' : target.value);
          }}
        >
          {own !== null && <option value="">{say(lang, 'datum-of-file', { datum: own })}</option>}
          {DATUMS.filter((datum) => own === null || datum !== 'wgs84').map((datum) => (
            <option key={datum} value={datum}>
              {say(lang, `datum-${datum}`)}
            </option>
          ))}
          <option value="other">{say(lang, 'datum-other')}</option>
        </select>
      </label>
      {other && (
        <input
          type="text"
          aria-label={say(lang, 'epsg-number')}
          placeholder="EPSG:4528"
          defaultValue={known ? '' : crs}
          onChange={({ target }) => {
            const number = /(\d{4,5})\s*$/.exec(target.value)?.[1];
            if (number) onChange(`EPSG:${number}`);
          }}
        />
      )}
      {best && (
        <p
          className={doubt ? 'doubt' : 'quiet'}
          data-datums={shares.map((s) => `${s.datum}:${s.inside}/${s.of}`).join(' ')}
        >
          {say(lang, 'datum-shares', { what: say(lang, `role-${best.what}`) })}{' '}
          {shares.map(({ datum, inside, of }) => `${short(datum)} ${Math.round((100 * inside) / of)} %`).join(' · ')}
          {doubt && (
            <>
              {'. '}
              <button type="button" className="link" onClick={() => onChange(best.datum === 'wgs84' ? '' : best.datum)}>
                {say(lang, 'datum-best', { datum: short(best.datum) })}
              </button>
            </>
          )}
        </p>
      )}
      <p id="datum-hint" className="quiet hint">
        {say(lang, 'datum-hint')}
      </p>
    </div>
  );
}

const short = (datum: string) => (datum === 'wgs84' ? 'WGS 84' : datum === 'gcj02' ? 'GCJ-02' : 'BD-09');
