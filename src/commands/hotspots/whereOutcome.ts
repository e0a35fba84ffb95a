import type { GlobalTest } from '../../hotspot/global/moments.ts';
import type { Json } from '../../io/json.ts';
import type { Lang } from '../../model/note.ts';
import type { Outcome, Table } from '../command.ts';
import { figure } from '../wording.ts';
import { whereLayer } from './whereLayer.ts';
import type { WhereMade } from './whereMade.ts';
import { whereWord } from './whereWording.ts';

const SHOWN = 10;

/** What `where` found, as the person who asked sees it. With no folder to write to, `--json` holds every region. */
export function whereOutcome(
  made: WhereMade,
  report: { readonly [key: string]: Json },
  out: string | null,
  lang: Lang,
): Outcome {
  const t = whereWord(lang);
  const { subject, tested, neighbours, result, options, hidden } = made;
  const layer = whereLayer(made);
  const all = subject.table.id.length;
  const count = (pattern: RegExp) => result.class.filter((c) => pattern.test(c)).length;
  const significant = subject.table.id.map((_, i) => i).filter((i) => /9[59]$/.test(result.class[i]!));
  significant.sort((a, b) => Math.abs(result.local.giStar[b]!) - Math.abs(result.local.giStar[a]!) || a - b);
  const top: Table = {
    title: t('top', { shown: Math.min(SHOWN, significant.length), all: significant.length }),
    columns: [t('region'), t('value'), t('z-gistar'), t('p'), t('q'), t('class'), t('quadrant')],
    rows: significant
      .slice(0, SHOWN)
      .map((i) => [
        subject.table.id[i]!,
        hidden === null ? digits(tested[i]!) : '–',
        result.local.giStar[i]!.toFixed(2),
        probability(result.p[i]!),
        probability(result.q[i]!),
        t(result.class[i]!),
        result.localMoran.quadrant[i] ?? '',
      ]),
  };
  const row = (name: string, test: GlobalTest) => [
    name,
    digits(test.value),
    digits(test.expected),
    test.z.toFixed(2),
    probability(test.p),
  ];
  const overall: Table = {
    title: t('overall'),
    columns: [t('measure'), t('value'), t('expected'), t('z'), t('p')],
    rows: [
      row(t('moran'), result.moran),
      row(t('geary'), result.geary),
      ...(result.generalG === null ? [] : [row(t('g'), result.generalG)]),
    ],
  };
  const mean = (neighbours.weights.column.length / all).toFixed(1);
  return {
    exit: 0,
    json:
      out === null
        ? { ...report, results: Array.from({ length: all }, (_, i) => layer.properties(i)) }
        : { out, ...report },
    tables: significant.length > 0 ? [overall, top] : [overall],
    lines: [
      t('looked', { regions: figure(all), mean, how: neighbours.how }),
      t('found', { hot: figure(count(/^hot9[59]/)), cold: figure(count(/^cold9[59]/)) }),
      t(`by-${options.correction}`),
      ...(out === null ? [] : [t('written', { out })]),
    ],
  };
}

/** Four significant digits; whole numbers in full. */
function digits(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}

function probability(p: number): string {
  return p < 0.0001 ? '<0.0001' : p.toFixed(4);
}
