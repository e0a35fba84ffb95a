import type { MultiPolygon, Polygon, Position } from 'geojson';
import { InputError } from '../../model/error.ts';
import { note } from '../../model/note.ts';
import type { StoredMicroGrid } from '../../model/storedPlan.ts';
import { COARSEST, h3Cover as coverOf } from '../../spatial-index/h3Cover.ts';
import { command } from '../command.ts';
import * as input from '../inputOptions.ts';
import { number, optional, toggle } from '../option.ts';
import { openMicrogrids } from './openMicrogrids.ts';

const FINEST = 13;

/** A table of H3 cells by micro-grid, so that a database joins points by cell and tests only those in mixed ones. */
export const h3Cover = command({
  name: 'h3-cover',
  summary: {
    en: 'a table of H3 cells and the micro-grids that they touch, for joining points in any database',
    zh: '生成 H3 单元与微网格对照表，供任意数据库按单元关联点位',
  },
  arguments: [input.plan],
  options: {
    res: number({
      flag: 'res',
      placeholder: 'N',
      help: {
        en: 'H3 resolution of the cells: 10 is about 1.5 ha, 11 0.2 ha, 12 300 m²',
        zh: 'H3 分辨率：10 约 1.5 公顷，11 约 0.2 公顷，12 约 300 平方米',
      },
      from: COARSEST,
      to: FINEST,
      whole: true,
      fallback: 11,
    }),
    out: optional({
      flag: 'out',
      placeholder: 'FILE',
      help: { en: 'where the table goes (default: standard output)', zh: '对照表写入的文件（默认标准输出）' },
    }),
    force: toggle({ flag: 'force', help: { en: 'overwrite an existing file', zh: '覆盖已有文件' } }),
  },
  examples: [
    'gridloom h3-cover plan --res 11 --out cells.csv',
    'gridloom h3-cover plan.gpkg --res 10 | psql -c "copy cells from stdin csv header"',
  ],
  async run({ res, out, force }, platform, [plan = '']) {
    const microgrids = [...(await openMicrogrids(platform, plan))].sort((a, b) => (a.code < b.code ? -1 : 1));
    if (microgrids.length === 0) throw new InputError('plan-empty', { plan });
    const stacked = stackedGrounds(microgrids);
    const counts = { whole: 0, mixed: 0 };
    const bar = platform.progress(note('covering'), microgrids.length);
    function* table(): Generator<string> {
      yield 'cell,microgrid,whole\n';
      for (let i = 0; i < microgrids.length; i++) {
        const { code, ground } = microgrids[i]!;
        const { whole, mixed } = coverOf(polygonsOf(ground), res);
        const shared = stacked.has(code);
        counts.whole += shared ? 0 : whole.length;
        counts.mixed += mixed.length + (shared ? whole.length : 0);
        // Where micro-grids lie above each other no cell says which one is meant.
        const lines = [
          ...whole.map((cell) => `${cell},${csvText(code)},${shared ? 0 : 1}\n`),
          ...mixed.map((cell) => `${cell},${csvText(code)},0\n`),
        ];
        yield lines.join('');
        bar.step(i + 1);
      }
    }
    try {
      await platform.writeFile(out, table(), { force });
    } finally {
      bar.end();
    }
    platform.say(note('covered', { ...counts, res, out: out ?? 'stdout' }));
    return { exit: 0, json: { out, res, ...counts }, tables: [], lines: [] };
  },
});

/** Codes of micro-grids that share their building's ground with others. */
function stackedGrounds(microgrids: readonly StoredMicroGrid[]): Set<string> {
  return new Set(microgrids.flatMap(({ code, stack }) => (stack === null ? [] : [code])));
}

function polygonsOf(ground: Polygon | MultiPolygon): Position[][][] {
  return ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates;
}

function csvText(code: string): string {
  return /[",\r\n]/.test(code) ? `"${code.replaceAll('"', '""')}"` : code;
}
