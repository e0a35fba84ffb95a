import { repairGround } from '../geometry/repairGround.ts';
import { readGrids } from '../io/readGrids.ts';
import { InputError } from '../model/error.ts';
import { note } from '../model/note.ts';
import { syntheticCity } from '../synth/city.ts';
import { builtInOutline, type OutlineCounty } from '../synth/outline.ts';
import { type CityFormat, writeCity } from '../synth/writeCity.ts';
import { command } from './command.ts';
import * as input from './inputOptions.ts';
import { choice, number, optional, required, toggle } from './option.ts';
import type { Platform } from './platform.ts';
import { synthOutcome } from './synthOutcome.ts';

/** Grids of the built-in city when no number is asked for: as many as Yancheng has comprehensive ones. */
const YANCHENG_GRIDS = 13646;
const FORMATS: Readonly<Record<'text' | 'columns' | 'both', readonly CityFormat[]>> = {
  text: ['text'],
  columns: ['columns'],
  both: ['text', 'columns'],
};
const TOP_FILES = ['hierarchy.csv', 'truth.json'];

/** Which forms of the layers are written. */
const format = choice({
  flag: 'format',
  placeholder: 'text|columns|both',
  words: ['text', 'columns', 'both'] as const,
  fallback: 'both',
  help: {
    en: 'GeoJSON and CSV, or LAYER.columns files that are read many times faster',
    zh: 'GeoJSON 与 CSV，或读取快得多的列式文件（LAYER.columns）',
  },
});

/** A city for trials: nobody's data, and as much of it as is asked for. */
export const synth = command({
  name: 'synth',
  summary: { en: 'make a synthetic city for trials', zh: '生成用于试验的模拟城市数据' },
  arguments: [],
  options: {
    out: required({
      flag: 'out',
      placeholder: 'DIR',
      help: {
        en: 'folder for the city: one folder a county with grids, buildings, barriers, households, staff, incidents; hierarchy.csv and truth.json (where incidents were planted) beside them',
        zh: '输出文件夹：每个区县一个子文件夹（网格、楼栋、阻隔、住户、人员、事件），另有 hierarchy.csv 与 truth.json（预设热点的位置）',
      },
    }),
    seed: input.seed,
    grids: number({
      flag: 'grids',
      placeholder: 'N',
      from: 1,
      to: 200_000,
      whole: true,
      fallback: null,
      help: {
        en: 'number of grids; the outline shrinks or grows with it, so that grids keep their size (default: as many as fit on the outline, 13646 on the built-in one)',
        zh: '网格数量；轮廓随之缩放，单个网格大小不变（默认：按轮廓面积推算，内置轮廓为 13646）',
      },
    }),
    outline: optional({
      flag: 'outline',
      placeholder: 'FILE',
      help: {
        en: 'outline of the city: a polygon a county with code (six digits) and name; its datum with --crs (default: a built-in, invented one)',
        zh: '城市轮廓：每个区县一个面，含六位 code 与 name；坐标系用 --crs 指明（默认使用内置的虚构轮廓）',
      },
    }),
    counties: optional({
      flag: 'counties',
      placeholder: 'CODE,…',
      help: {
        en: 'only these counties of the outline, by code or name',
        zh: '只生成轮廓中的这些区县（编码或名称，逗号分隔）',
      },
    }),
    incidents: number({
      flag: 'incidents',
      placeholder: 'N',
      from: 0,
      to: 50,
      fallback: 0.4,
      help: { en: 'incidents of every day for a household, over one year', zh: '一年内平均每户的日常事件数' },
    }),
    format,
    crs: input.crs,
    map: input.map,
    force: toggle({ flag: 'force', help: { en: 'overwrite an earlier city', zh: '覆盖已有数据' } }),
  },
  examples: [
    'gridloom synth --grids 12 --out town',
    'gridloom synth --out city --seed 7',
    'gridloom synth --outline counties.geojson --crs gcj02 --counties 320902,320903 --out districts',
  ],
  async run(values, platform) {
    const outline = await outlineOf(values, platform);
    const geos = await platform.geos();
    const mend = (polygons: OutlineCounty['polygons']) => {
      const repaired = repairGround(geos, polygons);
      return 'ground' in repaired ? repaired.ground : null;
    };
    const chosen = chosenOf(outline, values.counties);
    const whole = values.outline === null && chosen.length === outline.length;
    const spec = { outline: chosen, grids: values.grids ?? (whole ? YANCHENG_GRIDS : null), seed: values.seed };
    const city = syntheticCity(geos, { ...spec, incidents: values.incidents }, mend);
    const names = [...TOP_FILES, ...outline.map(({ code }) => code)];
    await platform.checkFolder(values.out, names, { force: values.force });
    const formats = FORMATS[values.format];
    const bar = platform.progress(note('building'), city.entries.length);
    let figures: ReturnType<typeof writeCity> = [];
    try {
      await platform.fillFolder(values.out, (append) => {
        figures = writeCity(city, formats, append, (done) => bar.step(done));
      });
    } finally {
      bar.end();
    }
    return synthOutcome(city, figures, values.out, platform.lang);
  },
});

interface OutlineFile {
  readonly outline: string | null;
  readonly crs: string | null;
  readonly map: readonly string[];
}

async function outlineOf({ outline, crs, map }: OutlineFile, platform: Platform): Promise<readonly OutlineCounty[]> {
  if (outline === null) return builtInOutline();
  const source = await platform.readInput(outline);
  const columns = new Map(
    map
      .flatMap((text) => text.split(','))
      .map((text) => text.split('=').map((part) => part.trim()) as [string, string]),
  );
  const read = readGrids(await platform.geos(), source, { map: columns, crs, encoding: null, maxRejected: 0 });
  for (const n of read.notes) platform.say(n);
  return read.value.map(({ code, name, ground }) => {
    if (!/^\d{6}$/.test(code)) throw new InputError('outline-county-code', { file: source.name, code });
    return { code, name: name ?? code, polygons: ground.coordinates };
  });
}

function chosenOf(outline: readonly OutlineCounty[], asked: string | null): readonly OutlineCounty[] {
  if (asked === null) return outline;
  const wanted = asked.split(/[,，]/).map((text) => text.trim());
  for (const county of wanted) {
    if (!outline.some(({ code, name }) => code === county || name === county)) {
      const counties = outline.map(({ code, name }) => `${code} ${name}`).join(', ');
      throw new InputError('county-unknown', { county, counties });
    }
  }
  return outline.filter(({ code, name }) => wanted.includes(code) || wanted.includes(name));
}
