import { shadeOf } from '../map/palette.ts';
import { cellClass, cellCounts } from '../state/cellCounts.ts';
import type { Analysis, State } from '../state/store.ts';
import { say } from '../words/words.ts';

/** What the colours of the H3 cells mean, with how many cells have each. */
export function CellLegend({ lang, analysis }: { readonly lang: State['lang']; readonly analysis: Analysis }) {
  const cells = cellCounts(analysis);
  const { from, most, counts } = cells;
  const each = new Uint32Array(from.length);
  for (const count of counts) if (count > 0) each[cellClass(cells, count)]!++;
  return (
    <>
      <ul className="legend">
        {from.map((least, i) => {
          const to = (from[i + 1] ?? most + 1) - 1;
          return (
            <li key={least}>
              <i style={{ background: shadeOf(i, from.length) }} aria-hidden="true" />
              <span>{say(lang, 'cell-incidents', { n: to, range: least === to ? String(to) : `${least}–${to}` })}</span>
              <b>{each[i]}</b>
            </li>
          );
        })}
      </ul>
      <p className="quiet">{say(lang, 'cell-hint')}</p>
    </>
  );
}
