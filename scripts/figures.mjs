// Writes the measured table of both READMEs from the committed results of `npm run towns -- DIR --save`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const percent = (share) => `${(Math.floor(1000 * share + 1e-9) / 10).toFixed(1)} %`;
const efforts = ['fast', 'normal', 'best'].filter((e) => existsSync(join(root, `benchmarks/results/towns-${e}.json`)));
const results = new Map(
  efforts.map((e) => [e, JSON.parse(readFileSync(join(root, `benchmarks/results/towns-${e}.json`), 'utf8'))]),
);
const main = results.get('normal');
const towns = main.rows.filter((row) => !row.town.startsWith(' '));

const table = [
  '| town | grids | households | sites | micro-grids | ok | 66–84 | on barriers | PP | whole process | memory | check |',
  '|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|',
  ...towns.map(
    (r) =>
      `| ${r.town} | ${r.grids} | ${r.households} | ${r.sites} | ${r.microgrids} | ${percent(r.ok)} | ${percent(r.band)} | ${r.barrier > 0 ? percent(r.barrier) : '–'} | ${r.compactness.toFixed(2)} | ${r.seconds.toFixed(1)} s | ${r.mebibytes.toFixed(0)} MiB | ${r.check} |`,
  ),
];
const proof = [
  '| effort | grids | proven | mean gap of the grids with a bound that are not proven | households ok |',
  '|---|---:|---:|---:|---:|',
  ...[...results].map(([effort, { rows }]) => {
    const all = rows.filter((r) => !r.town.startsWith(' '));
    const sum = (pick) => all.reduce((total, r) => total + pick(r), 0);
    // Results from before `open` was counted hold the proven grids too: they tell no gap of the others.
    const gaps = all.filter((r) => r.gap !== null && r.open > 0);
    const gap =
      gaps.length === 0
        ? '–'
        : `${percent(gaps.reduce((t, r) => t + r.gap * r.open, 0) / gaps.reduce((t, r) => t + r.open, 0))} (${gaps.reduce((t, r) => t + r.open, 0)} grids)`;
    return `| ${effort} | ${sum((r) => r.grids)} | ${percent(sum((r) => r.proven) / sum((r) => r.grids))} | ${gap} | ${percent(sum((r) => r.ok * r.households) / sum((r) => r.households))} |`;
  }),
];
const evenFile = join(root, 'benchmarks/results/towns-normal-even.json');
const even = existsSync(evenFile) ? JSON.parse(readFileSync(evenFile, 'utf8')).rows : [];
const evenTable = [
  '| town | micro-grids | ok | 66–84 | on barriers | PP |',
  '|---|---:|---:|---:|---:|---:|',
  ...even
    .filter((r) => !r.town.startsWith(' ') || r.town.includes(' + '))
    .map(
      (r) =>
        `| ${r.town.trim()} | ${r.microgrids} | ${percent(r.ok)} | ${percent(r.band)} | ${r.barrier > 0 ? percent(r.barrier) : '–'} | ${r.compactness.toFixed(2)} |`,
    ),
];
const words = {
  'README.md': [
    `Six public towns (OpenStreetMap, IGN BD TOPO, HDB), effort \`normal\`, ${main.machine}:`,
    'By effort:',
    'With `--weights even` (sizes close to the target; the last row of liechtenstein: the five municipalities that are fully mapped):',
  ],
  'README.zh-CN.md': [
    `六个公开数据的城镇（OpenStreetMap、IGN BD TOPO、HDB），求解力度 \`normal\`，${main.machine}：`,
    '按求解力度：',
    '使用 `--weights even`（户数接近目标；liechtenstein 的合计行为五个测绘完整的市镇）：',
  ],
};
for (const [page, [head, byEffort, byWeights]] of Object.entries(words)) {
  const path = join(root, page);
  const text = readFileSync(path, 'utf8');
  const block = [
    head,
    '',
    ...table,
    '',
    byEffort,
    '',
    ...proof,
    ...(even.length > 0 ? ['', byWeights, '', ...evenTable] : []),
  ].join('\n');
  writeFileSync(path, text.replace(/(<!-- towns:begin -->\n)[\s\S]*?(<!-- towns:end -->)/, `$1${block}\n$2`));
}
