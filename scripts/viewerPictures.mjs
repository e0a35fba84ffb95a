// Draws the viewer's pictures of the README: docs/viewer.png, viewer-edit.png, viewer-incidents.png and viewer-phone.png.
// Needs Chromium (CHROMIUM=/path/to/chromium) and a built checkout; takes a minute or two in software WebGL.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { saveScreenshot } from './saveScreenshot.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const docs = join(root, 'docs');
const server = spawn(process.execPath, [join(root, 'dist', 'bin', 'gridloom.js'), 'view', '--json'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise((resolve) =>
  server.stdout.once('data', (data) => resolve(JSON.parse(String(data)).address)),
);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-dev-shm-usage'],
});

async function open(viewport, locale, colorScheme) {
  const context = await browser.newContext({ viewport, locale, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(address);
  return { context, page };
}
const settle = (page) => page.waitForTimeout(4000);
const save = async ({ context, page }, name) => {
  await settle(page);
  await saveScreenshot(context, join(docs, name), await page.screenshot());
};

const desk = await open({ width: 1440, height: 900 }, 'en', 'light');
await desk.page.getByRole('button', { name: 'Open the sample town' }).click();
await desk.page.locator('.figures dd').first().waitFor({ timeout: 300_000 });
await desk.page.locator('#plan-title').scrollIntoViewIfNeeded();
await save(desk, 'viewer.png');

await desk.page.getByRole('searchbox').fill('32990000100200102');
await desk.page.getByRole('searchbox').press('Enter');
await desk.page.getByRole('button', { name: 'Change this grid by hand' }).click();
await desk.page.locator('.slots').waitFor();
await settle(desk.page);
await desk.page.getByRole('button', { name: 'Lasso' }).click();
const box = await desk.page.locator('.map').boundingBox();
const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
await desk.page.mouse.move(x - 90, y - 60);
await desk.page.mouse.down();
for (const [dx, dy] of [
  [90, -60],
  [90, 70],
  [-90, 70],
  [-90, -50],
])
  await desk.page.mouse.move(x + dx, y + dy, { steps: 6 });
await desk.page.mouse.up();
await desk.page.locator('.act button').first().click();
await save(desk, 'viewer-edit.png');
await desk.context.close();

// Made calls around two corners of the sample town, by the seeded formula of a linear congruence.
let state = 7;
const draw = () => {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
};
const lines = ['time,lon,lat,category'];
for (let i = 0; i < 4000; i++) {
  const [lon, lat, wide] =
    i % 4 === 0 ? [120.1488, 33.3596, 0.003] : i % 4 === 1 ? [120.1448, 33.357, 0.0022] : [120.1432, 33.3561, 0.0158];
  const day = String(1 + Math.floor(28 * draw())).padStart(2, '0');
  const month = String(1 + Math.floor(6 * draw())).padStart(2, '0');
  const hour = String(Math.floor(24 * Math.sqrt(draw()))).padStart(2, '0');
  lines.push(
    `2026-${month}-${day} ${hour}:15,${(lon + wide * draw()).toFixed(6)},${(lat + wide * draw() * 0.8).toFixed(6)},${['noise', 'parking', 'lighting'][i % 3]}`,
  );
}
const calls = await open({ width: 1440, height: 900 }, 'zh-CN', 'dark');
await calls.page.getByRole('button', { name: '打开示例城镇' }).click();
await calls.page.locator('.figures dd').first().waitFor({ timeout: 300_000 });
await calls.page.locator('input[name=files]').setInputFiles({
  name: 'incidents.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
});
await calls.page.getByRole('button', { name: '查看 incidents.csv' }).click();
await calls.page.getByRole('button', { name: '检验热点（Gi*）' }).click();
await calls.page.locator('.top').waitFor({ timeout: 120_000 });
await calls.page.locator('#analysis-title').scrollIntoViewIfNeeded();
await save(calls, 'viewer-incidents.png');
await calls.context.close();

const phone = await open({ width: 390, height: 844 }, 'zh-CN', 'light');
await phone.page.getByRole('button', { name: '打开示例城镇' }).click();
await phone.page.locator('.figures dd').first().waitFor({ timeout: 300_000 });
await save(phone, 'viewer-phone.png');
await browser.close();
server.kill('SIGINT');
