import type { GridResult } from '../batch/gridTask.ts';
import { pairsByGrid } from '../batch/pairsByGrid.ts';
import { assembleRedrawn } from '../batch/redraw/assembleRedrawn.ts';
import { baselineIndex } from '../batch/redraw/baselineIndex.ts';
import { redrawCity, type WeaveAll, type Wishes } from '../batch/redraw/redrawCity.ts';
import { splitCity } from '../batch/splitCity.ts';
import { reportHtml } from '../io/html/reportHtml.ts';
import { timingFile } from '../io/plan/planFiles.ts';
import { toStored } from '../io/plan/toStored.ts';
import type { Town } from '../io/readTown.ts';
import { InputError } from '../model/error.ts';
import { note } from '../model/note.ts';
import type { StoredPlan } from '../model/storedPlan.ts';
import { command } from './command.ts';
import { differences, inherited, inheritedParameters, maxMovedOf, missingInputs, namesOf } from './inheritedOptions.ts';
import * as input from './inputOptions.ts';
import { openPairs } from './openPairs.ts';
import { openPlanTown } from './openPlanTown.ts';
import { optional, repeatable, required, toggle } from './option.ts';
import { withPairs } from './pairsOutcome.ts';
import type { Platform } from './platform.ts';
import { redrawOutcome } from './redrawOutcome.ts';
import { weaveTiming } from './weaveTiming.ts';
import { weights } from './weightsOption.ts';

/** A plan again after its inputs changed, with as few households as possible in another micro-grid. */
export const redraw = command({
  name: 'redraw',
  summary: {
    en: 'redraw a plan after its inputs changed, with least change: codes live on, untouched grids stay as they are',
    zh: '数据变化后重划方案，变动最少：编码沿用，未变化的网格保持原样',
  },
  arguments: [],
  options: {
    baseline: required({
      flag: 'baseline',
      placeholder: 'PLAN',
      help: {
        en: 'the plan to start from: its directory or .gpkg file',
        zh: '原方案：目录或 .gpkg 文件',
      },
    }),
    grids: input.grids,
    households: input.households,
    buildings: input.buildings,
    barriers: input.barriers,
    out: required({
      flag: 'out',
      placeholder: 'DIR|FILE.gpkg',
      help: {
        en: 'where the new plan goes, with the table old → new (changes.csv)',
        zh: '新方案的输出位置，含新旧对照表（changes.csv）',
      },
    }),
    maxMoved: optional({
      flag: 'max-moved',
      placeholder: 'SHARE%|N',
      help: {
        en: 'hard limit: at most this share (5%) or number of the households in both plans may change their micro-grid',
        zh: '硬性限制：两个方案共有的住户中，最多允许这一比例（如 5%）或户数变动微网格',
      },
    }),
    lock: repeatable({
      flag: 'lock',
      placeholder: 'CODE,…',
      help: { en: 'micro-grids that stay untouched', zh: '保持不动的微网格编码' },
    }),
    only: repeatable({
      flag: 'only',
      placeholder: 'GRID,…',
      help: { en: 'touch these grids alone; all others are taken over', zh: '只重划这些网格，其余沿用原方案' },
    }),
    min: inherited(input.min),
    max: inherited(input.max),
    target: inherited(input.target),
    weights: inherited(weights),
    balance: inherited(input.balance),
    together: input.together,
    apart: input.apart,
    togetherThrough: input.togetherThrough,
    effort: inherited(input.effort),
    seed: inherited(input.seed),
    smallPieces: inherited(input.smallPieces),
    codePattern: optional({
      flag: 'code-pattern',
      placeholder: 'PATTERN',
      help: {
        en: 'must be that of the baseline, since codes live on; may be left out',
        zh: '须与原方案一致（编码沿用），可省略',
      },
    }),
    crs: inherited(input.crs),
    map: input.map,
    encoding: input.encoding,
    maxRejected: input.rejectedShare,
    workers: input.workers,
    force: toggle({ flag: 'force', help: { en: 'overwrite an earlier plan', zh: '覆盖已有方案' } }),
  },
  examples: [
    'gridloom redraw --baseline plan-2024 --grids grids.geojson --households households-2025.csv --out plan-2025',
    'gridloom redraw --baseline plan-2024 --grids grids.geojson --households households-2025.csv --buildings buildings.geojson --barriers roads.geojson --max-moved 5% --out plan-2025.gpkg',
    'gridloom redraw --baseline plan --grids grids.geojson --households households.csv --only 329900001001001 --lock 32990000100100102,32990000100100103 --out plan-new',
  ],
  async run(values, platform) {
    const started = platform.now();
    const maxMoved = maxMovedOf(values.maxMoved);
    const baseline = await platform.readPlan(values.baseline);
    const parameters = inheritedParameters(values, baseline.parameters, platform);
    await platform.checkOutput(values.out, { force: values.force });
    for (const difference of differences(baseline.parameters, parameters)) platform.say(difference);

    const { town, inputs: files } = await openPlanTown(platform, values, parameters);
    const asked = await openPairs(platform, values, town);
    const inputs = [...files, ...asked.inputs];
    for (const missing of missingInputs(baseline, inputs)) platform.say(missing);
    const wishes = { locked: namesOf(values.lock), only: namesOf(values.only), maxMoved };
    checkWishes(wishes, baseline, town);
    const read = platform.now();
    const { work, notes } = pairsByGrid(town, splitCity(town, parameters), asked.pairs, values.togetherThrough);
    const split = platform.now();
    const index = baselineIndex(baseline);
    const redrawn = await redrawCity(work, index, wishes, weaveWith(platform, values.workers));
    const woven = platform.now();
    const plan = assembleRedrawn(town, work, redrawn, index, wishes, {
      ...town,
      notes: [...town.notes, ...notes],
      inputs,
      parameters,
    });
    const stored = toStored(plan);
    const html = { name: 'report.html', chunks: reportHtml(plan, town, platform.lang) };
    const timing = weaveTiming(
      started,
      [
        ['read', read],
        ['split', split],
        ['weave', woven],
        ['assemble', platform.now()],
      ],
      redrawn.results.map(({ timing: t }) => t),
      platform.peakMemory(),
    );
    await platform.writePlan(values.out, stored, [timingFile(timing), html], { force: values.force });
    const outcome = redrawOutcome(stored, baseline, redrawn, values.out, platform);
    return withPairs(outcome, stored, asked.pairs, platform.lang);
  },
});

function checkWishes({ locked, only }: Wishes, baseline: StoredPlan, town: Town): void {
  const codes = new Set(baseline.microgrids.map(({ code }) => code));
  for (const code of locked) if (!codes.has(code)) throw new InputError('lock-unknown', { code });
  const grids = new Set(town.grids.map(({ code }) => code));
  for (const grid of only) if (!grids.has(grid)) throw new InputError('only-unknown', { grid });
}

function weaveWith(platform: Platform, workers: number | null): WeaveAll {
  return async (work, again): Promise<readonly GridResult[]> => {
    if (work.length === 0) return [];
    const bar = platform.progress(note(again ? 'redrawing-steadier' : 'redrawing'), work.length);
    try {
      return await platform.weave(work, workers, (done) => bar.step(done));
    } finally {
      bar.end();
    }
  };
}
