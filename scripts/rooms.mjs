// Draws which room imports from which, from the code, into ARCHITECTURE.md; with --check only tells whether it is current.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cruised = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'src',
    'cli',
    'web',
  ],
  { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
);
const roomOf = (path) =>
  /^(?:src\/)?(main|node)\.ts$/.exec(path)?.[1] ?? /^src\/([^/]+)\//.exec(path)?.[1] ?? /^(cli|web)\//.exec(path)?.[1];
const arrows = new Set();
for (const file of JSON.parse(cruised.stdout).modules) {
  if (file.source.endsWith('.test.ts')) continue;
  const from = roomOf(file.source);
  for (const { resolved } of file.dependencies) {
    const to = roomOf(resolved);
    if (from && to && from !== to) arrows.add(`  ${from} --> ${to}`);
  }
}
const picture = ['```mermaid', 'flowchart TD', ...[...arrows].sort(), '```'].join('\n');
const page = join(root, 'ARCHITECTURE.md');
const text = readFileSync(page, 'utf8');
const drawn = text.replace(/(<!-- rooms:begin -->\n)[\s\S]*?(<!-- rooms:end -->)/, `$1${picture}\n$2`);
if (process.argv.includes('--check')) {
  if (drawn !== text) {
    console.error('The picture in ARCHITECTURE.md is older than the code: npm run rooms');
    process.exit(1);
  }
} else writeFileSync(page, drawn);
