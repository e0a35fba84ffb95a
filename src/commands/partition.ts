import { timingFile } from '../io/plan/planFiles.ts';
import { InputError } from '../model/error.ts';
import { withBatch } from './batchOutcome.ts';
import { command } from './command.ts';
import * as input from './inputOptions.ts';
import { levelsOf, levelsOptions } from './levelsOptions.ts';
import { planOnLevels } from './levelsPlan.ts';
import { openPairs } from './openPairs.ts';
import { openPlanTown } from './openPlanTown.ts';
import { optional, repeatable, toggle } from './option.ts';
import { withPairs } from './pairsOutcome.ts';
import { partitionSince } from './partitionSince.ts';
import { planOutcome } from './planOutcome.ts';
import { planPage } from './planPage.ts';
import { CODE_PATTERN, planParameters } from './planParameters.ts';
import { checkBatchOutput, runBatch } from './runBatch.ts';
import { readingKey, sealedLast } from './sinceFile.ts';
import { sweepTown } from './sweep.ts';
import { type Ended, weaveTiming } from './weaveTiming.ts';
import { weights } from './weightsOption.ts';

/** The main job: community grids and households to a plan of micro-grids. */
export const partition = command({
  name: 'partition',
  summary: {
    en: 'weave community grids into micro-grids: the main job',
    zh: '将社区网格划分为微网格（主要功能）',
  },
  arguments: [],
  options: {
    grids: input.grids,
    households: input.households,
    buildings: input.buildings,
    barriers: input.barriers,
    out: optional({
      flag: 'out',
      placeholder: 'DIR|FILE.gpkg',
      help: {
        en: 'where the plan goes: a directory, or one GeoPackage; required, but for --sweep',
        zh: '输出位置：目录，或单个 GeoPackage 文件；除 --sweep 外必填',
      },
    }),
    sweep: repeatable({
      flag: 'sweep',
      placeholder: 'KEY=V,V,…',
      help: {
        en: 'what would other sizes cost? Compares plans, e.g. max=80,100,120; keys min, max, target and the weights compact, border, severed, balance; several --sweep combine. Prints a table (--out DIR keeps it) and writes no plan',
        zh: '换一种规模代价如何？比较多个方案，例如 max=80,100,120；可用 min、max、target 及权重 compact、border、severed、balance；多个 --sweep 取全部组合。只输出对比表（--out 目录 可保存），不写方案',
      },
    }),
    ...levelsOptions,
    min: input.min,
    max: input.max,
    target: input.target,
    weights,
    balance: input.balance,
    together: input.together,
    apart: input.apart,
    togetherThrough: input.togetherThrough,
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
    gridTimeout: input.gridTimeout,
    resume: input.resume,
    since: input.since,
    force: toggle({ flag: 'force', help: { en: 'overwrite an earlier plan', zh: '覆盖已有方案' } }),
  },
  examples: [
    'gridloom partition --grids grids.geojson --households households.csv --out plan',
    'gridloom partition --grids grids.geojson --households 住户.csv --map lon=经度坐标 --crs gcj02 --buildings buildings.geojson --barriers roads.geojson --barriers rivers.geojson --out plan.gpkg',
    'gridloom partition --grids grids.geojson --households households.csv --min 30 --max 80 --effort best --out plan --force',
    'gridloom partition --grids grids.geojson --households households.csv --sweep max=80,100,120 --sweep min=30,50 --out sizes',
    'gridloom partition --grids grids.geojson --households households.csv --balance people=0.2 --together pairs.csv --apart 分开.csv --out plan',
    'gridloom partition --grids grids.geojson --households households.csv --barriers roads.geojson --levels 300-500,50-100 --out plan',
  ],
  async run(values, platform) {
    const started = platform.now();
    const other = values.sweep.length > 0 ? 'sweep' : values.levels === null ? null : 'levels';
    const flag = values.resume ? 'resume' : values.since === null ? null : 'since';
    if (other !== null && flag !== null) throw new InputError('batch-alone', { flag, other });
    if (values.sweep.length > 0) {
      if (values.levels !== null) throw new InputError('levels-alone', { flag: 'sweep' });
      return sweepTown(values, platform);
    }
    const { out } = values;
    if (out === null || out === '') throw new InputError('option-missing', { flag: 'out' });
    const levels = levelsOf(values);
    if (levels !== null) return planOnLevels({ ...values, out }, levels, platform);
    const parameters = planParameters(values, platform);
    const batch = { ...values, out };
    const force = await checkBatchOutput(platform, batch);
    const quick = await partitionSince(batch, parameters, platform, force);
    if (quick !== null) return quick;

    const { town, inputs } = await openPlanTown(platform, values, parameters);
    const asked = await openPairs(platform, values, town);
    const read = platform.now();
    const input = {
      command: 'partition',
      town,
      inputs: [...inputs, ...asked.inputs],
      pairs: asked.pairs,
      through: values.togetherThrough,
      earlier: values.since === null ? null : await platform.readEarlier(values.since),
    };
    return runBatch(platform, parameters, input, batch, async ({ plan, frame, index, summary, ended }) => {
      const page = planPage(plan, town, frame, platform);
      const phases: Ended[] = [['read', read], ...ended, ['assemble', platform.now()]];
      const timing = timingFile(weaveTiming(started, phases, plan.timings, platform.peakMemory()));
      const last = sealedLast(index?.(readingKey(values)) ?? null);
      await platform.writePlan(out, plan, [timing, ...page], { force, ...last });
      const outcome = planOutcome({ ...plan, microgrids: plan.figures }, out, platform);
      const told = withBatch(outcome, summary, plan.counts.setAside, platform.now() - started, platform.lang);
      return withPairs(told, plan, asked.pairs, platform.lang);
    });
  },
});
