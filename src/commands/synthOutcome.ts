import type { Lang } from '../model/note.ts';
import type { SyntheticCity } from '../synth/city.ts';
import type { CityFigures } from '../synth/writeCity.ts';
import type { Outcome } from './command.ts';
import { figure, fill, share } from './wording.ts';

const WORDS = {
  county: { en: 'county', zh: '区县' },
  grids: { en: 'grids', zh: '网格' },
  households: { en: 'households', zh: '户数' },
  people: { en: 'people', zh: '人口' },
  buildings: { en: 'buildings', zh: '楼栋' },
  in_towers: { en: 'in towers', zh: '高层住户' },
  staff: { en: 'staff', zh: '人员' },
  incidents: { en: 'incidents', zh: '事件' },
  all: { en: 'all', zh: '合计' },
  mean: { en: '{mean} households a grid; {spots} hot spots planted', zh: '平均每网格 {mean} 户；预设热点 {spots} 处' },
  written: { en: 'written to {out}', zh: '已写入 {out}' },
} as const;

const COLUMNS = ['grids', 'households', 'people', 'buildings', 'in_towers', 'staff', 'incidents'] as const;

/** What was made, a line a county. */
export function synthOutcome(city: SyntheticCity, figures: readonly CityFigures[], out: string, lang: Lang): Outcome {
  const t = (key: keyof typeof WORDS, args = {}) => fill(WORDS[key][lang], args);
  const all = Object.fromEntries(
    COLUMNS.map((column) => [column, figures.reduce((sum, row) => sum + row[column], 0)]),
  ) as unknown as CityFigures;
  const cells = (row: CityFigures) =>
    COLUMNS.map((column) => (column === 'in_towers' ? share(row.in_towers, row.households) : figure(row[column])));
  const rows = city.counties.map(({ code, name }, i) => [`${code} ${name}`, ...cells(figures[i]!)]);
  const mean = (all.households / Math.max(1, all.grids)).toFixed(1);
  return {
    exit: 0,
    json: {
      out,
      counties: city.counties.map(({ code, name }, i) => ({ code, name, ...figures[i]! })),
      all,
      hot_spots: city.spots.length,
    },
    tables: [
      {
        title: null,
        columns: [t('county'), ...COLUMNS.map((column) => t(column))],
        rows: rows.length > 1 ? [...rows, [t('all'), ...cells(all)]] : rows,
      },
    ],
    lines: [t('mean', { mean, spots: city.spots.length }), t('written', { out })],
  };
}
