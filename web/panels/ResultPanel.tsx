import { boxOfRing } from '../map/boxes.ts';
import { EMERGING_COLOURS, HOT_COLOURS } from '../map/hotColours.ts';
import type { MapHandle } from '../map/MapCanvas.tsx';
import type { Result, TestedRegion } from '../state/results.ts';
import { shownResult } from '../state/shownResult.ts';
import type { Analysis, State } from '../state/store.ts';
import { say, type WordKey } from '../words/words.ts';
import { CommandLine } from './CommandLine.tsx';

interface Props {
  readonly lang: State['lang'];
  readonly analysis: Analysis;
  readonly commandLine: string;
  readonly map: MapHandle | null;
}

const TOP = 8;

/** What the question on the map found: legend, words, the foremost places. */
export function ResultPanel({ lang, analysis, commandLine, map }: Props) {
  const result = shownResult(analysis);
  if (!result) return null;
  const { shows } = analysis;
  const go = (ring: readonly (readonly number[])[]): void => map?.fly(boxOfRing(ring));
  return (
    <>
      {shows !== 'scan' && <ClassLegend lang={lang} result={result} emerging={shows === 'emerging'} />}
      {result.statement && <p className="quiet statement">{result.statement}</p>}
      {shows === 'scan' && result.clusters.length === 0 && <p className="quiet">{say(lang, 'no-clusters')}</p>}
      <ol className="top">
        {shows === 'scan'
          ? result.clusters.slice(0, TOP).map((one) => (
              <li key={one.rank}>
                <button type="button" className="link" onClick={() => go(one.polygon[0]!)}>
                  #{one.rank}
                </button>{' '}
                {say(lang, 'cluster-line', {
                  n: one.observed,
                  expected: one.expected.toFixed(1),
                  risk: one.relativeRisk.toFixed(2),
                  p: one.p.toFixed(3),
                })}
              </li>
            ))
          : hottest(result.regions).map((region) => (
              <li key={region.id}>
                <button type="button" className="link" onClick={() => go(region.polygon[0]!)}>
                  {region.id}
                </button>{' '}
                {region.count} {say(lang, 'incidents-n', { n: region.count })} · z {region.z?.toFixed(1)}
              </li>
            ))}
      </ol>
      <CommandLine text={commandLine} lang={lang} />
    </>
  );
}

/** Hot regions, each once, those of the highest z first. */
function hottest(regions: readonly TestedRegion[]): TestedRegion[] {
  return [...new Map(regions.map((region) => [region.id, region])).values()]
    .filter(({ hotClass }) => hotClass.startsWith('hot'))
    .sort((a, b) => (b.z ?? 0) - (a.z ?? 0))
    .slice(0, TOP);
}

interface LegendProps {
  readonly lang: State['lang'];
  readonly result: Result;
  readonly emerging: boolean;
}

/** Classes with how many regions have each; of the many emerging ones only those that there are. */
function ClassLegend({ lang, result, emerging }: LegendProps) {
  const counts = new Map<string, number>();
  for (const { hotClass } of new Map(result.regions.map((region) => [region.id, region])).values())
    counts.set(hotClass, (counts.get(hotClass) ?? 0) + 1);
  const colours = Object.entries(emerging ? EMERGING_COLOURS : HOT_COLOURS);
  return (
    <ul className="legend">
      {colours
        .filter(([key]) => !emerging || counts.has(key))
        .map(([key, colour]) => (
          <li key={key}>
            <i style={{ background: colour, opacity: key === 'none' ? 0.24 : 0.82 }} aria-hidden="true" />
            <span>{say(lang, `class-${key}` as WordKey)}</span>
            <b>{counts.get(key) ?? 0}</b>
          </li>
        ))}
    </ul>
  );
}
