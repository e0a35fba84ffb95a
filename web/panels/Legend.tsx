import { useMemo } from 'react';
import type { PlanView } from '../engine/planView.ts';
import { fillAlpha } from '../map/fillAlpha.ts';
import { paintOf } from '../map/paint.ts';
import { useFigures } from '../state/figures.ts';
import type { State } from '../state/store.ts';
import { say } from '../words/words.ts';
import { CommandLine } from './CommandLine.tsx';

/** What the colours of the micro-grids mean, with how many have each; or what is missing to colour by. */
export function Legend({ state, view }: { readonly state: State; readonly view: PlanView }) {
  const { lang, colourBy, staffing } = state;
  const figures = useFigures(state);
  const paint = useMemo(() => paintOf(view, colourBy, figures), [view, colourBy, figures]);
  if (colourBy === 'neighbours') return null;
  if (colourBy === 'staff' && !figures.vacancies) return <p className="quiet">{say(lang, 'need-staff')}</p>;
  if (colourBy === 'incidents' && !figures.rates) return <p className="quiet">{say(lang, 'need-incidents')}</p>;
  // The swatches are as pale as the map is.
  const opacity = fillAlpha(state) / 255;
  const counts = new Uint32Array(paint.classes.length);
  for (const own of paint.classOf) counts[own]!++;
  return (
    <>
      <ul className="legend">
        {paint.classes.map(({ colour, hatch, label: [key, args] }, i) => (
          <li key={`${key} ${JSON.stringify(args)}`}>
            <i className={hatch ?? undefined} style={{ backgroundColor: colour, opacity }} aria-hidden="true" />
            <span>{say(lang, key, args)}</span>
            <b>{counts[i]}</b>
          </li>
        ))}
      </ul>
      {colourBy === 'staff' && staffing && (
        <>
          <p className="quiet">{staffing.told}</p>
          <CommandLine text={staffing.line} lang={lang} />
        </>
      )}
      {colourBy === 'incidents' && <p className="quiet">{say(lang, 'rate-hint')}</p>}
    </>
  );
}
