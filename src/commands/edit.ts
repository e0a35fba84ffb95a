import { EditSession } from '../batch/edit/editSession.ts';
import { parseStep } from '../batch/edit/parseStep.ts';
import { reportHtml } from '../io/html/reportHtml.ts';
import { type StepLine, stepLines } from '../io/plan/readSteps.ts';
import { toStored } from '../io/plan/toStored.ts';
import { encodingOf } from '../io/readTown.ts';
import { asUtf8 } from '../io/text/asUtf8.ts';
import { decodeUtf8 } from '../io/text/textCoding.ts';
import { InputError } from '../model/error.ts';
import { note, renderNote } from '../model/note.ts';
import { solve } from '../partition/solve.ts';
import { command } from './command.ts';
import { inherited, OF_PLAN } from './inheritedOptions.ts';
import * as input from './inputOptions.ts';
import { openPlanTown } from './openPlanTown.ts';
import { optional, repeatable, required, toggle } from './option.ts';
import { planOutcome } from './planOutcome.ts';

/** Changes a planner makes by hand, one after the other: what the viewer writes down of her work. */
export const edit = command({
  name: 'edit',
  summary: {
    en: 'change a plan by hand: move buildings, split, merge, lock, solve again',
    zh: '人工调整方案：移动楼栋、拆分、合并、锁定、局部重新求解',
  },
  arguments: [input.plan],
  options: {
    grids: input.grids,
    households: input.households,
    buildings: input.buildings,
    barriers: input.barriers,
    step: repeatable({
      flag: 'step',
      placeholder: 'JSON',
      help: {
        en: 'one step, e.g. {"grid":"G","move":["B1","B2"],"to":"G02"}; in their order',
        zh: '一步操作，例如 {"grid":"G","move":["1幢","2幢"],"to":"G02"}；按给出顺序执行',
      },
    }),
    steps: optional({
      flag: 'steps',
      placeholder: 'FILE',
      help: {
        en: 'a file of steps, one a line, taken before those of --step',
        zh: '操作文件，每行一步，先于 --step 执行',
      },
    }),
    out: required({
      flag: 'out',
      placeholder: 'DIR|FILE.gpkg',
      help: {
        en: 'where the new plan goes, with the table old → new (changes.csv)',
        zh: '新方案的输出位置，含新旧对照表（changes.csv）',
      },
    }),
    crs: inherited(input.crs, OF_PLAN),
    map: input.map,
    encoding: input.encoding,
    maxRejected: input.rejectedShare,
    force: toggle({ flag: 'force', help: { en: 'overwrite an earlier plan', zh: '覆盖已有方案' } }),
  },
  examples: [
    `gridloom edit plan --grids grids.geojson --households households.csv --buildings buildings.geojson --step '{"grid":"329900001001001","move":["铁路新村1幢"],"to":"32990000100100102"}' --out plan-2`,
    'gridloom edit plan --grids grids.geojson --households households.csv --steps steps.jsonl --out plan-2.gpkg',
  ],
  async run(values, platform, [path = '']) {
    const baseline = await platform.readPlan(path);
    await platform.checkOutput(values.out, { force: values.force });
    const lines: StepLine[] = [];
    if (values.steps !== null) {
      const { name, bytes } = await platform.readInput(values.steps);
      lines.push(...stepLines(name, decodeUtf8(asUtf8({ name, bytes }, encodingOf(values.encoding, 'steps')).bytes)));
    }
    values.step.forEach((text, i) => {
      lines.push({ where: `--step ${i + 1}`, text });
    });
    if (lines.length === 0) throw new InputError('edit-without');
    const steps = lines.map(({ where, text }) => ({ where, step: parseStep(where, text) }));
    const { lang, version } = platform;
    const crs = values.crs ?? baseline.parameters.crs;
    const parameters = { ...baseline.parameters, crs, lang, version };
    const { town, inputs } = await openPlanTown(platform, values, parameters);
    const engine = { geos: await platform.geos(), solve, now: () => platform.now() };
    const session = new EditSession(engine, town, baseline);
    for (const { where, step } of steps) {
      const done = session.do(step);
      if (!('refusal' in done)) continue;
      const offer =
        done.offer === null ? '' : renderNote(note('step-offer', { step: JSON.stringify(done.offer) }), platform.lang);
      throw new InputError('step-refused', { where, reason: renderNote(done.refusal, platform.lang), offer });
    }
    const plan = session.plan({ ...town, notes: town.notes, inputs, parameters });
    const stored = toStored(plan);
    const html = { name: 'report.html', chunks: reportHtml(plan, town, platform.lang) };
    await platform.writePlan(values.out, stored, [html], { force: values.force });
    const outcome = planOutcome(stored, values.out, platform);
    const done = note('edit-done', {
      steps: steps.length,
      grids: new Set(steps.map(({ step }) => step.grid)).size,
      moved: plan.redrawing?.moved ?? 0,
      common: plan.redrawing?.common ?? 0,
    });
    return { ...outcome, lines: [renderNote(done, platform.lang), ...outcome.lines] };
  },
});
