import { datumNamed } from '../../geometry/datum.ts';
import { augment } from '../../io/augment/augment.ts';
import { readAssigned } from '../../io/coverage/readAssigned.ts';
import { encodingOf } from '../../io/readTown.ts';
import { InputError } from '../../model/error.ts';
import { note } from '../../model/note.ts';
import { command, type Outcome } from '../command.ts';
import * as input from '../inputOptions.ts';
import { mapOf } from '../mapOf.ts';
import { optional, repeatable, toggle } from '../option.ts';
import type { Platform } from '../platform.ts';
import { share } from '../wording.ts';
import { openFlatMicrogrids } from './openMicrogrids.ts';
import { PointAnswers } from './pointAnswers.ts';

/** Lines of rows without a place that are told on the screen. */
const TOLD = 10;
/** Lines of such rows in the JSON object; all are in the file that --unlocatable names. */
const LISTED = 1000;

/** Which micro-grid holds each point of a table, as it streams by. */
export const locate = command({
  name: 'locate',
  summary: {
    en: 'which micro-grid is this in? CSV or lines of JSON in, the same with grid, microgrid, liaison out',
    zh: '判断每个点属于哪个微网格：输入 CSV 或逐行 JSON，输出增加 grid、microgrid、liaison 列',
  },
  arguments: [
    input.plan,
    {
      name: 'points',
      optional: true,
      help: {
        en: 'CSV, lines of JSON or GeoJSON features (also .gz), of any size; - or nothing: standard input',
        zh: 'CSV、逐行 JSON 或 GeoJSON 要素（可为 .gz），大小不限；- 或省略表示标准输入',
      },
    },
  ],
  options: {
    out: optional({
      flag: 'out',
      placeholder: 'FILE',
      help: { en: 'where the rows go (default: standard output)', zh: '结果写入的文件（默认标准输出）' },
    }),
    assigned: optional({
      flag: 'assigned',
      placeholder: 'FILE',
      help: {
        en: 'who works where: the staff.csv of gridloom staff, for the column liaison',
        zh: '人员归属：gridloom staff 生成的 staff.csv，用于 liaison 列',
      },
    }),
    addressColumns: optional({
      flag: 'address-columns',
      placeholder: 'COLUMN,…',
      help: {
        en: 'columns that are an address together: rows are counted by address, for --repeats',
        zh: '共同构成地址的列：按地址统计行数，供 --repeats 使用',
      },
    }),
    repeats: optional({
      flag: 'repeats',
      placeholder: 'FILE',
      help: {
        en: 'where the addresses on several rows go, the most frequent first (CSV)',
        zh: '重复出现的地址写入的文件（CSV），最多者在前',
      },
    }),
    unlocatable: optional({
      flag: 'unlocatable',
      placeholder: 'FILE',
      help: {
        en: 'where all rows without a place are listed: line and reason (CSV)',
        zh: '列出全部无法定位行的文件：行号与原因（CSV）',
      },
    }),
    crs: input.crs,
    map: repeatable({
      flag: 'map',
      placeholder: 'FIELD=COLUMN',
      help: { en: 'which column holds a field, e.g. lon=经度坐标', zh: '指定字段所在列，例如 lon=经度坐标' },
    }),
    encoding: input.encoding,
    force: toggle({ flag: 'force', help: { en: 'overwrite an existing file', zh: '覆盖已有文件' } }),
  },
  examples: [
    'gridloom locate plan calls.csv --out located.csv',
    'zcat calls.csv.gz | gridloom locate plan --crs gcj02 | psql -c "copy calls from stdin csv header"',
    'gridloom locate plan.gpkg calls.ndjson --assigned posts/staff.csv --out located.ndjson',
    'gridloom locate plan calls.csv --out located.csv --unlocatable unlocatable.csv',
    'gridloom locate plan 12345.csv --address-columns 街道,门牌 --repeats 重复地址.csv --out located.csv',
  ],
  async run(values, platform, [plan = '', given = '']): Promise<Outcome> {
    const points = given === '' ? '-' : given;
    const addressColumns = (values.addressColumns ?? '')
      .split(/[,，]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    if ((values.repeats === null) !== (addressColumns.length === 0)) throw new InputError('address-both');
    const files = [values.out, values.repeats, values.unlocatable].filter((file) => file !== null);
    const twice = files.find((file, i) => files.indexOf(file) < i);
    if (twice !== undefined) throw new InputError('address-same', { out: twice });
    const datum = values.crs === null ? null : datumNamed(values.crs);
    const map = mapOf(values.map, 'households');
    const microgrids = await openFlatMicrogrids(platform, plan);
    const answers = new PointAnswers(microgrids, {
      file: points === '-' ? 'stdin' : points,
      map,
      datum,
      liaisons: await liaisonsOf(platform, values.assigned),
      addressColumns,
      listed: values.unlocatable === null ? LISTED : Number.POSITIVE_INFINITY,
    });
    const started = platform.now();
    await platform.stream(points, values.out, { force: values.force }, (pieces) =>
      augment(
        points === '-' ? 'stdin' : points,
        pieces,
        encodingOf(values.encoding, 'points'),
        answers,
        ({ encoding, guessed }) => {
          if (guessed) platform.say(note('read-as-encoding', { file: points, encoding }));
        },
      ),
    );
    if (values.repeats !== null)
      await platform.writeFile(values.repeats, answers.addresses.csv(), { force: values.force });
    if (values.unlocatable !== null)
      await platform.writeFile(values.unlocatable, answers.unlocatable.csv(), { force: values.force });
    return outcome(answers, (platform.now() - started) / 1000, platform, values.out);
  },
});

async function liaisonsOf(platform: Platform, path: string | null): Promise<Map<string, string>> {
  if (path === null) return new Map();
  const { name, bytes } = await platform.readInput(path);
  const liaisons = new Map<string, string>();
  for (const [person, microgrid] of readAssigned({ name, bytes }, 'liaison'))
    if (!liaisons.has(microgrid)) liaisons.set(microgrid, person);
  return liaisons;
}

/** Standard output is the place of the rows: what is to be told goes the way of messages. */
function outcome(
  { counts, addresses, unlocatable: nowhere }: PointAnswers,
  seconds: number,
  platform: Platform,
  out: string | null,
): Outcome {
  const { rows, located, outside, unlocatable, ambiguous, farthest } = counts;
  const lines = nowhere.first(LISTED);
  platform.say(
    note('located', {
      rows,
      located,
      share: share(located, rows),
      outside,
      unlocatable,
      seconds: seconds.toFixed(1),
      rate: Math.round(rows / Math.max(seconds, 1e-3)),
    }),
  );
  if (outside > 0) platform.say(note('located-outside', { outside, farthest: Math.round(farthest) }));
  if (unlocatable > 0) {
    const more = unlocatable > TOLD ? ' …' : '';
    platform.say(note('located-nowhere', { unlocatable, lines: `${lines.slice(0, TOLD).join(', ')}${more}` }));
  }
  if (ambiguous > 0) platform.say(note('located-stacked', { ambiguous }));
  return {
    exit: 0,
    json: {
      out,
      rows,
      located,
      outside,
      farthest_metres: Math.round(farthest * 10) / 10,
      unlocatable: { rows: unlocatable, lines },
      ambiguous,
      ...addresses.figures,
      seconds,
    },
    tables: [],
    lines: [],
  };
}
