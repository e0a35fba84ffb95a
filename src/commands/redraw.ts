import type { BatchKey } from '../batch/batch.ts';
import type { GridResult } from '../batch/gridTask.ts';
import type { KeptResults } from '../batch/keptResults.ts';
import { pairsByGrid } from '../batch/pairsByGrid.ts';
import { assembleRedrawn } from '../batch/redraw/assembleRedrawn.ts';
import { baselineIndex } from '../batch/redraw/baselineIndex.ts';
import { planHash } from '../batch/redraw/planHash.ts';
import { redrawCity, type WeaveAll, type Wishes } from '../batch/redraw/redrawCity.ts';
import { splitCity } from '../batch/splitCity.ts';
import { reportHtml } from '../io/html/reportHtml.ts';
import { timingFile } from '../io/plan/planFiles.ts';
import { toStored } from '../io/plan/toStored.ts';
import type { Town } from '../io/readTown.ts';
import { InputError } from '../model/error.ts';
import { note } from '../model/note.ts';
import type { InputChecksum, PlanParameters } from '../model/plan.ts';
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
import { checkBatchOutput } from './runBatch.ts';
import { type Ended, weaveTiming } from './weaveTiming.ts';
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
    resume: input.resume,
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
    const force = await checkBatchOutput(platform, values);
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
    const kept = await platform.keep({
      out: values.out,
      key: keyOf(platform, parameters, inputs, baseline, wishes, values.togetherThrough),
      grids: work.length,
      resume: values.resume,
    });
    if (kept.resumed > 0) platform.say(note('journal-resumed', { done: kept.resumed, all: work.length }));
    try {
      const redrawn = await redrawCity(work, index, wishes, weaveWith(platform, values.workers, kept));
      const woven = platform.now();
      const frame = { ...town, notes: [...town.notes, ...notes], inputs, parameters };
      const plan = assembleRedrawn(town, work, redrawn, index, wishes, frame);
      const stored = toStored(plan);
      const html = { name: 'report.html', chunks: reportHtml(plan, town, platform.lang) };
      const phases: Ended[] = [
        ['read', read],
        ['split', split],
        ['weave', woven],
        ['assemble', platform.now()],
      ];
      const timings = redrawn.results.map(({ timing }) => timing);
      const timing = timingFile(weaveTiming(started, phases, timings, platform.peakMemory()));
      await platform.writePlan(values.out, stored, [timing, html], { force });
      kept.forget();
      const outcome = redrawOutcome(stored, baseline, redrawn, values.out, platform);
      return withPairs(outcome, stored, asked.pairs, platform.lang);
    } catch (error) {
      await keepFor(error, kept, platform, values.out);
      throw error;
    }
  },
});

/** What the results depend on. The limit of moved households is not among it: it only chooses among them. */
function keyOf(
  { version }: Platform,
  parameters: PlanParameters,
  inputs: readonly InputChecksum[],
  baseline: StoredPlan,
  { locked, only }: Wishes,
  through: boolean,
): BatchKey {
  const sorted = (codes: ReadonlySet<string>) => [...codes].sort().join();
  const others = {
    baseline: planHash(baseline),
    lock: sorted(locked),
    only: sorted(only),
    'together-through': String(through),
  };
  return { command: 'redraw', version, parameters, inputs, others };
}

/** The journal waits for the next run, unless micro-grids were locked that cannot stay: that run must ask for something else. */
async function keepFor(error: unknown, kept: KeptResults, platform: Platform, out: string): Promise<void> {
  if (error instanceof InputError && error.note.code.startsWith('lock-')) return kept.forget();
  kept.leave();
  const left = await platform.journal(out);
  if (left !== null) platform.say(note('journal-kept', { path: left.path }));
}

function checkWishes({ locked, only }: Wishes, baseline: StoredPlan, town: Town): void {
  const codes = new Set(baseline.microgrids.map(({ code }) => code));
  for (const code of locked) if (!codes.has(code)) throw new InputError('lock-unknown', { code });
  const grids = new Set(town.grids.map(({ code }) => code));
  for (const grid of only) if (!grids.has(grid)) throw new InputError('only-unknown', { grid });
}

function weaveWith(platform: Platform, workers: number | null, kept: KeptResults): WeaveAll {
  return async (work, again): Promise<readonly GridResult[]> => {
    const pass = kept.pass();
    if (work.length === 0) return [];
    const bar = platform.progress(note(again ? 'redrawing-steadier' : 'redrawing'), work.length);
    try {
      return await platform.weave(work, workers, (done) => bar.step(done), pass);
    } finally {
      bar.end();
    }
  };
}
