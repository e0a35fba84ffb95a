import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, expect, it } from 'vitest';
import { ROOT, SAMPLE } from './gridloom.ts';

/** Inside the checkout, so that the package can be imported by its own name. */
const folder = join(ROOT, 'out', 'readme-test');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(['README.md', 'README.zh-CN.md'])('the library lines of %s run as they stand', (page) => {
  const code = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, page), 'utf8'))?.[1];
  expect(code?.trim().split('\n').length).toBeLessThanOrEqual(6);
  mkdirSync(folder, { recursive: true });
  const script = join(folder, 'lines.mjs');
  const { outputText } = ts.transpileModule(code!, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  writeFileSync(script, outputText);
  const done = spawnSync(process.execPath, [script], { cwd: SAMPLE, encoding: 'utf8' });
  expect(done.status, done.stderr).toBe(0);
  const lines = done.stdout.trim().split('\n');
  expect(lines.length).toBeGreaterThan(40);
  for (const line of lines) expect(line).toMatch(/^\d{17} \d+ (ok|undersize|oversize)/);
});

it('both pages show the same measured table', () => {
  const table = (page: string) =>
    /<!-- towns:begin -->([\s\S]*?)<!-- towns:end -->/.exec(readFileSync(join(ROOT, page), 'utf8'))?.[1];
  expect(table('README.md')!.trim().length).toBeGreaterThan(100);
  const figures = (text: string) => text.match(/\d[\d.]*/g);
  expect(figures(table('README.zh-CN.md')!)).toEqual(figures(table('README.md')!));
});
