import { suppressed } from '../../hotspot/rates/suppress.ts';
import { hourTable } from '../../hotspot/time/hourTable.ts';
import { monthTable } from '../../hotspot/time/monthTable.ts';
import { command } from '../command.ts';
import { figure } from '../wording.ts';
import { answerFiles, give, probability, wordsIn } from './answer.ts';
import { openEvents } from './openEvents.ts';
import * as shared from './options.ts';
import { both, brief } from './pageParts.ts';
import { WHEN as W, WEEKDAYS } from './whenWording.ts';

/** At what hours and in which months do incidents happen? */
export const when = command({
  name: 'hotspots when',
  summary: {
    en: 'when incidents happen: hour by weekday, month on month, year on year',
    zh: '事件发生的时间：小时×星期、环比、同比',
  },
  arguments: [],
  options: {
    incidents: shared.incidents,
    category: shared.category,
    x: shared.x,
    y: shared.y,
    zone: shared.zone,
    classes: shared.classes,
    publish: shared.publish,
    map: shared.map,
    crs: shared.crs,
    encoding: shared.encoding,
    rejectedShare: shared.rejectedShare,
    out: shared.out,
    force: shared.force,
  },
  examples: [
    'gridloom hotspots when --incidents calls.csv --out when',
    'gridloom hotspots when --incidents calls.csv --category 噪音 --zone Asia/Shanghai --json',
  ],
  async run(values, platform) {
    if (values.out !== null) await platform.checkFolder(values.out, answerFiles([], ['hours', 'months']), values);
    const { lang } = platform;
    const events = await openEvents(platform, values, { place: false, time: true });
    const hours = hourTable(events.start, events.end);
    const months = monthTable(events.start);
    const known = hours.exact + hours.spread;
    const hide = (counts: Float64Array) =>
      values.publish === null ? new Uint8Array(counts.length) : suppressed(counts, values.publish);
    const hiddenHours = hide(hours.weights);
    const hiddenMonths = hide(Float64Array.from(months, ({ count }) => count));
    // What a change is measured against could be worked out from it.
    const told = (m: number, before: number) => hiddenMonths[m] === 0 && hiddenMonths[before] === 0;
    const peak = hours.weights.reduce((best, weight, at) => (weight > hours.weights[best]! ? at : best), 0);
    const rounded = (value: number) => Number(value.toFixed(3));
    const hourRow = (at: number) => ({
      weekday: 1 + Math.floor(at / 24),
      hour: at % 24,
      incidents: hiddenHours[at] === 1 ? null : rounded(hours.weights[at]!),
    });
    const text = (start: number) => new Date(start).toISOString().slice(0, 7);
    const finite = (value: number | undefined) => (value !== undefined && Number.isFinite(value) ? value : null);
    const monthRow = (m: number) => {
      const { start, count, month, year } = months[m]!;
      const overMonth = told(m, m - 1) ? month : null;
      const overYear = told(m, m - 12) ? year : null;
      return {
        month: text(start),
        incidents: hiddenMonths[m] === 1 ? null : count,
        month_change: finite(overMonth?.change),
        month_p: finite(overMonth?.p),
        year_change: finite(overYear?.change),
        year_p: finite(overYear?.p),
      };
    };
    const t = wordsIn(W, lang);
    const percent = (share: number | null) =>
      share === null ? '–' : `${share > 0 ? '+' : ''}${(100 * share).toFixed(1)} %`;
    const newest = months.length === 0 ? null : monthRow(months.length - 1);
    const day = WEEKDAYS[Math.floor(peak / 24)]!;
    return give(platform, values, {
      question: 'when',
      report: {
        incidents: events.start.length,
        hours: { exact: hours.exact, spread: hours.spread, too_long: hours.tooLong },
        hour_by_weekday: Array.from({ length: 168 }, (_, at) => hourRow(at)),
        months: months.map((_, m) => monthRow(m)),
        parameters: { zone: values.zone, weekday: '1 is Monday', publish: values.publish },
      },
      warnings: [...events.notes],
      inputs: events.inputs,
      layers: [
        {
          name: 'hours',
          columns: ['weekday', 'hour', 'incidents'],
          shapes: false,
          layer: { count: 168, properties: hourRow, shape: () => null },
        },
        {
          name: 'months',
          columns: ['month', 'incidents', 'month_change', 'month_p', 'year_change', 'year_p'],
          shapes: false,
          layer: { count: months.length, properties: monthRow, shape: () => null },
        },
      ],
      page: {
        title: both(W.title),
        question: both(W.question),
        plane: events.plane,
        figures: [
          { name: both(W.incidents), value: brief(events.start.length), hint: null },
          { name: both(W['no-hour']), value: brief(hours.tooLong), hint: both(W['no-hour-hint']) },
          {
            name: both(W.busiest),
            value: known === 0 ? '–' : [`${day.en} ${peak % 24}:00`, `${day.zh} ${peak % 24} 时`],
            hint: null,
          },
          {
            name: both(W.newest),
            value:
              newest === null ? '–' : `${newest.month} · ${newest.incidents ?? '–'} · ${percent(newest.month_change)}`,
            hint: both(W['to-before']),
          },
        ],
        statements: [
          { heading: both(W['head-hours']), text: both(W['text-hours']) },
          { heading: both(W['head-change']), text: both(W['text-change']) },
          ...(values.publish === null
            ? []
            : [{ heading: both(W['head-publish']), text: both(W['text-publish'], { n: values.publish }) }]),
          { heading: both(W['head-sources']), text: both(W['text-sources']) },
        ],
        layers: [],
        tables: [
          {
            title: both(W.hours),
            columns: [
              { name: both(W.hour), number: true },
              ...WEEKDAYS.map((weekday) => ({ name: both(weekday), number: true, decimals: hours.spread > 0 ? 1 : 0 })),
            ],
            rows: Array.from({ length: 24 }, (_, hour) => [
              hour,
              ...WEEKDAYS.map((_, d) => hourRow(24 * d + hour).incidents),
            ]),
            shade: Array.from({ length: 24 }, (_, hour) => [
              null,
              ...WEEKDAYS.map((_, d) => {
                const { incidents } = hourRow(24 * d + hour);
                return incidents === null ? null : incidents / Math.max(1, hours.weights[peak]!);
              }),
            ]),
          },
          {
            title: both(W.months),
            columns: [
              { name: both(W.month) },
              { name: both(W.count), number: true },
              { name: both(W['month-change']), number: true },
              { name: both(W['month-p']), number: true, decimals: 4 },
              { name: both(W['year-change']), number: true },
              { name: both(W['year-p']), number: true, decimals: 4 },
            ],
            rows: months.map((_, m) => {
              const row = monthRow(m);
              return [
                row.month,
                row.incidents,
                percent(row.month_change),
                row.month_p,
                percent(row.year_change),
                row.year_p,
              ];
            }),
          },
        ],
        parameters: [],
      },
      tables: [
        {
          title: t('hours'),
          columns: [t('hour'), ...WEEKDAYS.map((weekday) => weekday[lang])],
          rows: Array.from({ length: 24 }, (_, hour) => [
            hour,
            ...WEEKDAYS.map((_, d) => {
              const { incidents } = hourRow(24 * d + hour);
              return incidents === null ? '–' : Math.round(incidents);
            }),
          ]),
        },
        {
          title: t('months'),
          columns: [t('month'), t('count'), t('month-change'), t('month-p'), t('year-change'), t('year-p')],
          rows: months.map((_, m) => {
            const row = monthRow(m);
            const p = (value: number | null) => (value === null ? '–' : probability(value));
            return [
              row.month,
              row.incidents ?? '–',
              percent(row.month_change),
              p(row.month_p),
              percent(row.year_change),
              p(row.year_p),
            ];
          }),
        },
      ],
      lines: [
        t('looked', { incidents: figure(events.start.length), months: months.length }),
        ...(known === 0
          ? []
          : [
              t('peak', {
                day: day[lang],
                hour: peak % 24,
                share: `${((100 * hours.weights[peak]!) / known).toFixed(1)} %`,
              }),
            ]),
      ],
    });
  },
});
