// Draws the pictures of the README from a real plan of the sample: docs/sample.png, sample.zh.png, towers.png, towers.zh.png.
// Needs Chromium (CHROMIUM=/path/to/chromium) and a built checkout.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { saveScreenshot } from './saveScreenshot.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sample = join(root, 'data', 'sample');
const docs = join(root, 'docs');
const folder = mkdtempSync(join(tmpdir(), 'gridloom-'));
mkdirSync(docs, { recursive: true });

const arguments_ = ['partition', '--out', join(folder, 'plan'), '--quiet'];
for (const [flag, file] of [
  ['--grids', 'grids.geojson'],
  ['--households', 'households.csv'],
  ['--buildings', 'buildings.geojson'],
  ['--barriers', 'barriers.geojson'],
]) {
  arguments_.push(flag, join(sample, file));
}
const done = spawnSync(process.execPath, [join(root, 'dist', 'bin', 'gridloom.js'), ...arguments_], {
  stdio: 'inherit',
});
if (done.status !== 0) process.exit(done.status ?? 1);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
});
const context = await browser.newContext({
  viewport: { width: 1360, height: 860 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
});
const save = (name, png) => saveScreenshot(context, join(docs, name), png);

for (const [lang, ending] of [
  ['en', ''],
  ['zh', '.zh'],
]) {
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, 'plan', 'report.html')).href);
  if (!(await page.locator('html').getAttribute('lang')).startsWith(lang))
    await page.locator('header button').first().click();
  await page.waitForTimeout(300);
  await save(`sample${ending}.png`, await page.screenshot());
  // The tower of 33 floors, cut into a stack, with its section beside the map.
  await page.getByRole('searchbox').fill('海悦花园1幢');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^(Zoom out|缩小)$/ }).click();
  await page.mouse.move(2, 2);
  await page.waitForTimeout(300);
  await save(`towers${ending}.png`, await page.locator('.stage').screenshot());
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true, force: true });
