// Everything that must hold: the checks of `npm run check`, then whole processes and real towns. Ends with one line of counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const work = mkdtempSync(join(tmpdir(), 'gridloom-test-'));
let passed = 0;
let failed = 0;

const run = (args) =>
  spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
const count = (name, good) => {
  if (good) passed++;
  else failed++;
  console.log(`${good ? 'passed' : 'FAILED'}: ${name}`);
};

for (const step of ['check:types', 'check:lint', 'check:imports', 'check:dead']) count(step, run(['run', '-s', step]));
count('the picture of the rooms is current', run(['run', '-s', 'rooms', '--', '--check']));

for (const project of ['unit', 'slow', 'browser']) {
  const file = join(work, `${project}.json`);
  const good = run([
    'exec',
    '--',
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    passed += result.numPassedTests;
    failed += result.numFailedTests;
    for (const suite of result.testResults)
      for (const test of suite.assertionResults)
        if (test.status === 'pending' || test.status === 'skipped') console.log(`skipped: ${test.fullName}`);
    if (!good && result.numFailedTests === 0) failed++;
  } catch {
    failed++;
    console.log(`FAILED: ${project} tests left no result`);
  }
}
rmSync(work, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
