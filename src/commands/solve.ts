import { readInstance } from '../io/instance/readInstance.ts';
import { solutionJson } from '../io/instance/solutionJson.ts';
import { effort as effortOf } from '../partition/effort.ts';
import { solve as solveInstance } from '../partition/solve.ts';
import { command } from './command.ts';
import * as input from './inputOptions.ts';
import { optional, toggle } from './option.ts';

/** The bare graph problem, with no polygons: an instance file in, an assignment out. */
export const solve = command({
  name: 'solve',
  summary: {
    en: 'solve the bare graph problem of an instance file',
    zh: '求解实例文件中的图划分问题（不含图形）',
  },
  arguments: [
    {
      name: 'instance.json',
      help: {
        en: 'nodes, edges, min, max (ARCHITECTURE.md, "The problem")',
        zh: '节点、边、上下限（见 ARCHITECTURE.md）',
      },
    },
  ],
  options: {
    out: optional({
      flag: 'out',
      placeholder: 'FILE',
      help: { en: 'where the solution goes (default: standard output)', zh: '结果写入的文件（默认标准输出）' },
    }),
    effort: input.effort,
    seed: input.seed,
    force: toggle({ flag: 'force', help: { en: 'overwrite an existing file', zh: '覆盖已有文件' } }),
  },
  examples: ['gridloom solve instance.json', 'gridloom solve instance.json --effort best --out solution.json'],
  async run(values, platform, [path = '']) {
    const file = await platform.readInput(path);
    const instance = readInstance({ name: file.name, bytes: file.bytes });
    const effort = effortOf(values.effort ?? 'normal', instance.sites.length, instance.weights.compact === 0);
    const solution = solveInstance(instance, { seed: values.seed, stream: '', effort });
    const json = solutionJson(instance, solution, platform.lang);
    if (values.out !== null)
      await platform.writeFile(values.out, [`${JSON.stringify(json)}\n`], { force: values.force });
    const result = values.out === null ? { result: `${JSON.stringify(json)}\n` } : {};
    return { exit: 0, json, tables: [], lines: [], ...result };
  },
});
