// Draws docs/hotspots.png and hotspots.zh.png: where burglaries clustered in Houston in 2010, from a file of incidents that is
// not part of the project: node scripts/hotspotPictures.mjs houston_crime_2010.csv.gz. Needs Chromium and a built checkout.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { saveScreenshot } from './saveScreenshot.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'gridloom-'));
const out = join(folder, 'where');
const options = ['--incidents', process.argv[2], '--category', 'burglary', '--res', '8', '--out', out, '--quiet'];
const done = spawnSync(process.execPath, [join(root, 'dist', 'bin', 'gridloom.js'), 'hotspots', 'where', ...options], {
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
for (const [lang, ending] of [
  ['en', ''],
  ['zh', '.zh'],
]) {
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(out, 'report.html')).href);
  if (!(await page.locator('html').getAttribute('lang')).startsWith(lang))
    await page.locator('header button').first().click();
  await page.waitForTimeout(500);
  await saveScreenshot(context, join(root, 'docs', `hotspots${ending}.png`), await page.screenshot());
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true, force: true });
