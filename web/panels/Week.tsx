import { weekOf } from '../state/chosenIncidents.ts';
import type { Analysis, State } from '../state/store.ts';
import { say } from '../words/words.ts';

interface WeekProps {
  readonly analysis: Analysis;
  readonly hour: number | null;
  readonly lang: State['lang'];
  readonly onPick: (hour: number | null) => void;
}

/** Incidents by weekday and hour; a cell filters the map. */
export function Week({ analysis, hour, lang, onPick }: WeekProps) {
  const counts = weekOf(analysis);
  const most = Math.max(1, ...counts);
  const days = say(lang, 'weekdays').split(' ');
  return (
    <table className="week" aria-label={say(lang, 'week')}>
      <tbody>
        {days.map((day, d) => (
          <tr key={day}>
            <th scope="row">{day}</th>
            {Array.from({ length: 24 }, (_, h) => {
              const at = 24 * d + h;
              return (
                <td key={at}>
                  <button
                    type="button"
                    aria-pressed={hour === at}
                    aria-label={say(lang, 'week-cell', { day, hour: h, n: counts[at]! })}
                    title={say(lang, 'week-cell', { day, hour: h, n: counts[at]! })}
                    style={{ '--share': counts[at]! / most } as React.CSSProperties}
                    onClick={() => onPick(hour === at ? null : at)}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
