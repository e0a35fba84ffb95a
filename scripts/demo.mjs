// The main job on the bundled sample: plan, audit, and where to look.
import { spawnSync } from 'node:child_process';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sample = join(root, 'data', 'sample');
const out = join(root, 'out', 'sample-plan');
const zh = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');

const gridloom = (args) => {
  console.log(`\n$ gridloom ${args.map((a) => (a.startsWith(root) ? relative(root, a) : a)).join(' ')}`);
  const done = spawnSync(process.execPath, [join(root, 'dist/bin/gridloom.js'), ...args], { stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
};

const inputs = [
  '--grids',
  join(sample, 'grids.geojson'),
  '--households',
  join(sample, 'households.csv'),
  '--buildings',
  join(sample, 'buildings.geojson'),
];
gridloom(['partition', ...inputs, '--barriers', join(sample, 'barriers.geojson'), '--out', out, '--force']);
gridloom(['check', out, ...inputs]);
const page = pathToFileURL(join(out, 'report.html')).href;
console.log(zh ? `\n用浏览器打开地图与报告：\n  ${page}` : `\nOpen the map and the report in a browser:\n  ${page}`);

// At a terminal the viewer is served until Ctrl-C; elsewhere nobody would end it.
const view = ['view', out, ...inputs, '--barriers', join(sample, 'barriers.geojson')];
if (process.stdout.isTTY && !process.env.CI) gridloom(view);
else {
  const told = view.map((a) => (a.startsWith(root) ? relative(root, a) : a)).join(' ');
  console.log(
    zh ? `\n可视化界面：\n  node dist/bin/gridloom.js ${told}` : `\nThe viewer:\n  node dist/bin/gridloom.js ${told}`,
  );
}
