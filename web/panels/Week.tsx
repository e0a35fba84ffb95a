import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { weekOf } from '../state/chosenIncidents.ts';
import type { Analysis, State } from '../state/store.ts';
import { hoursBetween, hoursWith, type WeekHours } from '../state/weekHours.ts';
import { say } from '../words/words.ts';

interface WeekProps {
  readonly analysis: Analysis;
  readonly hours: WeekHours | null;
  readonly lang: State['lang'];
  readonly onPick: (hours: WeekHours | null) => void;
}

/** Hours that are written under the chart. */
const WRITTEN = [0, 6, 12, 18];

const MOVES: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -24, ArrowDown: 24 };

/** Incidents by weekday and hour. A cell, or a box of them, filters the map: drawn with the pointer, or with Shift. */
export function Week({ analysis, hours, lang, onPick }: WeekProps) {
  const counts = weekOf(analysis);
  const most = Math.max(1, ...counts);
  const days = say(lang, 'weekdays').split(' ');
  const table = useRef<HTMLTableElement>(null);
  /** Where a box begins, and what it is added to. */
  const [anchor, setAnchor] = useState({ at: 0, base: [] as WeekHours });
  const [drawing, setDrawing] = useState(false);
  /** The cell that the keyboard is at. */
  const [at, setAt] = useState(0);
  const chosen = new Set(hours);
  const pick = (own: WeekHours) => onPick(own.length === 0 ? null : own);

  useEffect(() => {
    const end = () => setDrawing(false);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
    return () => {
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
    };
  }, []);

  const begin = (cell: number, event: PointerEvent) => {
    if (event.button !== 0) return;
    setAt(cell);
    if (event.shiftKey) return pick(hoursWith(anchor.base, hoursBetween(anchor.at, cell)));
    const more = event.ctrlKey || event.metaKey;
    const base = more ? (hours ?? []) : [];
    setAnchor({ at: cell, base });
    setDrawing(true);
    // The same cell once more lets it go.
    if (more ? chosen.has(cell) : chosen.size === 1 && chosen.has(cell)) pick(hoursWith(base, [cell], true));
    else pick(hoursWith(base, [cell]));
  };
  /** Of a finger, too, which stays with the cell where it began. */
  const draw = (event: PointerEvent) => {
    if (!drawing) return;
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const cell = under instanceof HTMLElement && table.current?.contains(under) ? under.dataset.hour : undefined;
    if (cell === undefined || Number(cell) === at) return;
    setAt(Number(cell));
    pick(hoursWith(anchor.base, hoursBetween(anchor.at, Number(cell))));
  };
  const toggle = (cell: number) => {
    setAt(cell);
    setAnchor({ at: cell, base: [] });
    pick(chosen.size === 1 && chosen.has(cell) ? [] : [cell]);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      toggle(at);
    } else if (event.key === 'Escape' && hours !== null) onPick(null);
    else {
      const by = MOVES[event.key];
      if (by === undefined) return;
      const to = at + by;
      if (to < 0 || to >= 7 * 24 || (Math.abs(by) === 1 && Math.floor(to / 24) !== Math.floor(at / 24))) return;
      setAt(to);
      table.current?.querySelector<HTMLElement>(`[data-hour="${to}"]`)?.focus();
      if (event.shiftKey) {
        const from = hours === null ? { at, base: [] } : anchor;
        setAnchor(from);
        pick(hoursWith(from.base, hoursBetween(from.at, to)));
      }
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="week-chart">
      <table className="week" ref={table} aria-label={say(lang, 'week')} onKeyDown={press} onPointerMove={draw}>
        <tbody>
          {days.map((day, d) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              {Array.from({ length: 24 }, (_, h) => {
                const cell = 24 * d + h;
                const told = say(lang, 'week-cell', { day, hour: h, n: counts[cell]! });
                return (
                  <td key={cell}>
                    <button
                      type="button"
                      data-hour={cell}
                      tabIndex={cell === at ? 0 : -1}
                      aria-pressed={chosen.has(cell)}
                      aria-label={told}
                      title={told}
                      style={{ '--share': counts[cell]! / most } as React.CSSProperties}
                      onFocus={() => setAt(cell)}
                      onPointerDown={(event) => begin(cell, event)}
                      // As those who read by ear press it: without a pointer.
                      onClick={(event) => event.detail === 0 && toggle(cell)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {WRITTEN.map((hour) => (
              <td key={hour} colSpan={6}>
                {hour}:00
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      <p className="quiet hint">
        {hours === null ? (
          say(lang, 'week-hint')
        ) : (
          <>
            {say(lang, 'week-chosen', { n: hours.length, incidents: hours.reduce((sum, h) => sum + counts[h]!, 0) })}{' '}
            <button type="button" className="link" onClick={() => onPick(null)}>
              {say(lang, 'week-all')}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
