import { assemblePlan } from '../batch/assemblePlan.ts';
import type { GridResult, WeaveParameters } from '../batch/gridTask.ts';
import { splitCity } from '../batch/splitCity.ts';
import { reportHtml } from '../io/html/reportHtml.ts';
import { timingFile } from '../io/plan/planFiles.ts';
import { toStored } from '../io/plan/toStored.ts';
import { InputError } from '../model/error.ts';
import { note } from '../model/note.ts';
import type { PlanParameters } from '../model/plan.ts';
import type { Timing } from '../model/timing.ts';
import { effort as effortOf } from '../partition/effort.ts';
import { command } from './command.ts';
import * as input from './inputOptions.ts';
import { openTown } from './openTown.ts';
import { optional, required, toggle } from './option.ts';
import { planOutcome } from './planOutcome.ts';

const CODE_PATTERN = '{grid}{number:2}';

/** The main job: community grids and households to a plan of micro-grids. */
export const partition = command({
  name: 'partition',
  summary: {
    en: 'weave community grids into micro-grids: the main job',
    zh: '将社区网格划分为微网格（主要功能）',
  },
  argument: null,
  options: {
    grids: input.grids,
    households: input.households,
    buildings: input.buildings,
    barriers: input.barriers,
    out: required({
      flag: 'out',
      placeholder: 'DIR|FILE.gpkg',
      help: { en: 'where the plan goes: a directory, or one GeoPackage', zh: '输出位置：目录，或单个 GeoPackage 文件' },
    }),
    min: input.min,
    max: input.max,
    target: input.target,
    weights: input.weights,
    effort: input.effort,
    seed: input.seed,
    smallPieces: input.smallPieces,
    codePattern: optional({
      flag: 'code-pattern',
      placeholder: 'PATTERN',
      help: { en: `code of a micro-grid, default ${CODE_PATTERN}`, zh: `微网格编码格式，默认 ${CODE_PATTERN}` },
    }),
    crs: input.crs,
    map: input.map,
    encoding: input.encoding,
    maxRejected: input.rejectedShare,
    workers: input.workers,
    force: toggle({ flag: 'force', help: { en: 'overwrite an earlier plan', zh: '覆盖已有方案' } }),
  },
  examples: [
    'gridloom partition --grids grids.geojson --households households.csv --out plan',
    'gridloom partition --grids grids.geojson --households 住户.csv --map lon=经度坐标 --crs gcj02 --buildings buildings.geojson --barriers roads.geojson --barriers rivers.geojson --out plan.gpkg',
    'gridloom partition --grids grids.geojson --households households.csv --min 30 --max 80 --effort best --out plan --force',
  ],
  async run(values, platform) {
    const started = platform.now();
    const limits = input.limitsOf(values.min, values.target, values.max);
    const pattern = values.codePattern ?? CODE_PATTERN;
    if (!pattern.includes('{grid}') || !/\{number(:\d+)?\}/.test(pattern))
      throw new InputError('pattern-wrong', { pattern, braces: '{grid}, {number:2}', example: CODE_PATTERN });
    const effort = values.effort ?? 'normal';
    effortOf(effort, 0);
    await platform.checkOutput(values.out, { force: values.force });

    const { town, inputs } = await openTown(platform, { ...values, crs: values.crs ?? 'wgs84' });
    const read = platform.now();
    const parameters: PlanParameters = {
      limits,
      weights: input.weightsOf(values.weights),
      seed: values.seed,
      effort,
      smallPieces: values.smallPieces,
      crs: values.crs ?? 'wgs84',
      codePattern: pattern,
      lang: platform.lang,
      version: platform.version,
    };
    const weaving: WeaveParameters = parameters;
    const work = splitCity(town, weaving);
    const split = platform.now();
    const bar = platform.progress(note('weaving'), work.length);
    let results: GridResult[];
    try {
      results = await platform.weave(work, values.workers, (done) => bar.step(done));
    } finally {
      bar.end();
    }
    const woven = platform.now();
    const plan = assemblePlan(town, work, results, { ...town, inputs, parameters });
    const stored = toStored(plan);
    const html = { name: 'report.html', chunks: reportHtml(plan, town, platform.lang) };
    const assembled = platform.now();
    const timing: Timing = {
      milliseconds: assembled - started,
      phases: [
        { phase: 'read', milliseconds: read - started },
        { phase: 'split', milliseconds: split - read },
        { phase: 'weave', milliseconds: woven - split },
        ...weavePhases(results),
        { phase: 'assemble', milliseconds: assembled - woven },
      ],
      grids: results.map(({ timing: t }) => ({
        grid: t.grid,
        milliseconds: t.place + t.tessellate + t.solve + t.dissolve,
      })),
      peakMemory: platform.peakMemory(),
    };
    await platform.writePlan(values.out, stored, [timingFile(timing), html], { force: values.force });
    return planOutcome(stored, values.out, platform);
  },
});

/** Sums over all threads, so that they may exceed the wall time of the weaving. */
function weavePhases(results: readonly GridResult[]): Timing['phases'] {
  const sum = (pick: (t: GridResult['timing']) => number) => results.reduce((total, r) => total + pick(r.timing), 0);
  return [
    { phase: 'weave: place', milliseconds: sum((t) => t.place) },
    { phase: 'weave: tessellate', milliseconds: sum((t) => t.tessellate) },
    { phase: 'weave: solve', milliseconds: sum((t) => t.solve) },
    { phase: 'weave: dissolve', milliseconds: sum((t) => t.dissolve) },
  ];
}
