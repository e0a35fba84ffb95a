import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyTiles } from '../fixtures/emptyTiles.ts';
import { random } from '../src/main.ts';
import { gridloom, gridloomBeside, SAMPLE, scratch } from './gridloom.ts';
import { CHROMIUM, launch, serveSite } from './site.ts';

describe.skipIf(!existsSync(CHROMIUM))('the viewer in a browser (needs Chromium)', () => {
  const folder = scratch();
  let browser: Browser;
  let context: BrowserContext;
  let server: Server;
  let page: Page;
  let address: string;
  const faults: string[] = [];

  beforeAll(async () => {
    ({ server, address } = await serveSite());
    browser = await launch();
    // Every pixel is drawn in software: a small window does.
    context = await browser.newContext({ viewport: { width: 1000, height: 640 }, locale: 'en', acceptDownloads: true });
    page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${address}/`) && !/^(data|blob):/.test(url)) faults.push(`another origin: ${url}`);
    });
    await page.goto(`${address}/index.html`);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    folder.remove();
  });

  it('opens the sample as it was woven when the page was built, weaves it again, and gives what the command line gives', async () => {
    const out = join(folder.path, 'plan');
    const inputs = ['grids.geojson', 'households.csv', 'buildings.geojson', 'barriers.geojson'].flatMap((file) => [
      `--${file.split('.')[0]}`,
      join(SAMPLE, file),
    ]);
    const weaving = gridloomBeside('partition', ...inputs, '--out', out, '--lang', 'en', '--quiet');
    await page.getByRole('button', { name: 'Open the sample town' }).click();
    await page.locator('.map[data-drawn="plan"]').waitFor({ timeout: 60_000 });
    // All layers fill the stage.
    const { width, height } = (await page.locator('.stage').boundingBox())!;
    await expect
      .poll(async () => (await page.locator('.map canvas').last().boundingBox()) ?? {})
      .toMatchObject({ width, height });
    await page.locator('.figures dd').first().waitFor({ timeout: 120_000 });
    const done = await weaving;
    expect(done.status, done.stderr).toBe(0);
    const { counts } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
    const shown = await page.locator('.figures dd').allTextContents();
    expect(shown.slice(0, 3).map((text) => Number(text.replaceAll(',', '')))).toEqual([
      counts.households,
      counts.microgrids,
      3 * counts.microgrids,
    ]);

    // The same bytes as the command line's, both times; the second time with timings.
    for (const files of [4, 5]) {
      const saved = new Map<string, Promise<string>>();
      const keep = (download: Download) => saved.set(download.suggestedFilename(), download.path());
      page.on('download', keep);
      await page.getByRole('button', { name: 'Save the plan' }).click();
      await expect.poll(() => saved.size, { timeout: 20_000 }).toBe(files);
      page.off('download', keep);
      for (const name of ['microgrids.geojson', 'households.csv', 'report.json', 'report.html']) {
        const path = await saved.get(name)!;
        expect(readFileSync(path).equals(readFileSync(join(out, name))), name).toBe(true);
      }
      if (files === 5) break;
      // What is begun can be cancelled, and the plan stays.
      await page.getByRole('button', { name: 'Weave micro-grids' }).click();
      await page.locator('.task').getByRole('button', { name: 'Cancel' }).click();
      await expect.poll(() => page.locator('.task').count()).toBe(0);
      expect(await page.locator('.figures dd').allTextContents()).toEqual(shown);
      expect(await page.getByRole('alert').count()).toBe(0);
      await page.getByRole('button', { name: 'Weave micro-grids' }).click();
      await page.locator('.task').waitFor();
      await expect.poll(() => page.locator('.task').count(), { timeout: 120_000 }).toBe(0);
    }
  });

  it('gives the map away as the command line writes it, and as a picture of its true size', async () => {
    await page.locator('summary', { hasText: 'Take away' }).click();
    await page.getByRole('combobox', { name: 'Paper' }).selectOption('8k');
    await page.getByRole('textbox', { name: 'Date' }).fill('2026-03-01');
    await page.getByRole('textbox', { name: /Map-review number/ }).fill('苏S(2026)001号');
    const take = async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save map' }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const pdf = await take();
    const out = join(folder.path, 'sheets');
    const printed = ['--paper', '8k', '--date', '2026-03-01', '--review-number', '苏S(2026)001号', '--lang', 'en'];
    const done = gridloom('export', join(folder.path, 'plan'), ...printed, '--format', 'pdf', '--out', out);
    expect(done.status, done.stderr).toBe(0);
    expect(pdf.equals(readFileSync(join(out, 'map.pdf')))).toBe(true);

    await page.getByRole('combobox', { name: 'Format' }).selectOption('png');
    await page.getByRole('combobox', { name: 'Resolution' }).selectOption('150');
    const png = await take();
    // 390 × 270 mm, lying, at 150 dots an inch.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2303, 1594]);
    expect(png.indexOf('pHYs')).toBe(37);
    await page.locator('summary', { hasText: 'Take away' }).click();
  });

  it('finds a micro-grid by its code and tells of it, in both languages', async () => {
    // The middle of the map takes the colour that is asked for.
    const { x, y, width, height } = (await page.locator('.map').boundingBox())!;
    const middle = { x: Math.round(x + 0.4 * width), y: Math.round(y + 0.7 * height), width: 40, height: 40 };
    const picture = async () => (await page.screenshot({ clip: middle })).toString('base64');
    const apart = await picture();
    const colouring = page.getByRole('combobox', { name: 'Colour by' });
    await colouring.selectOption('compactness');
    await expect.poll(picture).not.toBe(apart);
    await colouring.selectOption('neighbours');
    await expect.poll(picture).toBe(apart);
    await page.getByRole('searchbox').fill('铁路新村');
    await page.getByRole('searchbox').press('Enter');
    const details = page.locator('.details');
    await expect.poll(() => details.textContent()).toMatch(/Micro-grid 329900001001001\d\d/);
    await page.getByRole('button', { name: '中文' }).click();
    await expect.poll(() => details.textContent()).toMatch(/微网格 329900001001001\d\d.*正常/);
    // The plan is an English one: its reasons are said anew.
    await expect.poll(() => page.locator('.exceptions p').first().textContent()).toMatch(/已并入最近的一片/);
    await page.getByRole('button', { name: 'English' }).click();

    await page.locator('input[name=files]').setInputFiles({
      name: 'town.pmtiles',
      mimeType: '',
      buffer: Buffer.from(await emptyTiles(1, {}).arrayBuffer()),
    });
    await page.getByRole('checkbox', { name: 'Basemap' }).waitFor();
  });

  it('lets a planner change a grid by hand, back and forth, and the audit passes what she keeps', async () => {
    const rows = page.locator('.slots tbody tr');
    const table = () => rows.allTextContents();
    await page.getByRole('searchbox').fill('32990000100200102');
    await page.getByRole('searchbox').press('Enter');
    await page.getByRole('button', { name: 'Change this grid by hand' }).click();
    await rows.first().waitFor();
    const start = await table();
    const history = page.locator('.history li');
    const undo = page.getByRole('button', { name: 'Undo' });
    const redo = page.getByRole('button', { name: 'Redo' });

    // Split and merge through the table: the keyboard reaches all of it.
    await rows.first().getByRole('button').click();
    await page.getByRole('button', { name: 'Split', exact: true }).click();
    await expect.poll(() => rows.count()).toBe(start.length + 1);
    await rows.first().getByRole('button').click();
    // The new one has the highest number.
    const merges = await page.getByRole('button', { name: /^Merge with \d+$/ }).allTextContents();
    await page.getByRole('button', { name: merges.sort().at(-1)!, exact: true }).click();
    await expect.poll(table).toEqual(start);
    await expect.poll(() => history.count()).toBe(2);

    // A locked micro-grid refuses, says why and offers the way out.
    await rows.first().getByRole('button').click();
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await expect.poll(() => history.count()).toBe(3);
    await page.getByRole('button', { name: 'Split', exact: true }).click();
    const refused = page.locator('.refused');
    await expect.poll(() => refused.textContent()).toMatch(/is locked/);
    await refused.getByRole('button', { name: /Do this instead/ }).click();
    await expect.poll(() => history.count()).toBe(4);

    // Lasso some houses in the middle of the map and move them.
    await page.getByRole('button', { name: 'Lasso' }).click();
    const box = (await page.locator('.map').boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x - 70, y - 70);
    await page.mouse.down();
    for (const [dx, dy] of [
      [70, -70],
      [70, 70],
      [-70, 70],
      [-70, -60],
    ] as const)
      await page.mouse.move(x + dx, y + dy, { steps: 4 });
    await page.mouse.up();
    await page.locator('.act').waitFor();
    await page.locator('.act button').first().click();
    await expect
      .poll(async () => (await history.count()) > 4 || (await refused.count()) > 0, { timeout: 20_000 })
      .toBe(true);
    if ((await refused.count()) > 0) await refused.getByRole('button').click();
    await expect.poll(() => history.count()).toBe(5);
    expect(await page.locator('[data-term="term-moved"] td').last().textContent()).not.toBe('0');
    const moved = await table();

    // As far back as it went, and forth again.
    for (let left = 4; left >= 0; left--) {
      await undo.click();
      await expect.poll(() => history.count()).toBe(left);
    }
    await expect.poll(table).toEqual(start);
    await expect.poll(() => undo.isEnabled()).toBe(false);
    for (let done = 1; done <= 5; done++) {
      await redo.click();
      await expect.poll(() => history.count()).toBe(done);
    }
    // And twenty times to and fro.
    for (let i = 0; i < 20; i++) {
      await undo.click();
      await expect.poll(() => history.count()).toBe(4);
      await redo.click();
      await expect.poll(() => history.count()).toBe(5);
    }
    await expect.poll(table).toEqual(moved);

    // The tab is closed by mistake: the work is still there, and so is the basemap.
    await page.reload();
    await page.getByRole('button', { name: 'Take them up again' }).click();
    await expect.poll(table, { timeout: 60_000 }).toEqual(moved);

    await page.getByRole('button', { name: 'Keep the changes' }).click();
    await page.locator('.figures dd').first().waitFor();

    await page.getByRole('checkbox', { name: 'Basemap' }).waitFor();
    await page.getByRole('button', { name: 'Take Basemap out' }).click();
    await expect.poll(() => page.getByRole('checkbox', { name: 'Basemap' }).count()).toBe(0);

    // Beside the plan that the command line made nothing but this change has moved.
    await page.locator('summary', { hasText: 'Compare with a baseline' }).click();
    const plan = ['microgrids.geojson', 'households.csv', 'report.json'].map((file) => join(folder.path, 'plan', file));
    await page
      .locator('details', { hasText: 'Compare with a baseline' })
      .locator('input[type=file]')
      .setInputFiles(plan);
    const compared = page.locator('details', { hasText: 'Compare with a baseline' });
    await expect.poll(() => compared.locator('.tick').textContent(), { timeout: 30_000 }).toMatch(/[1-9]\d* building/);
    expect(await compared.locator('table').count()).toBeGreaterThan(0);
    await compared.getByRole('button', { name: 'Drop the baseline' }).click();
    const saved = new Map<string, string>();
    page.on('download', async (download) => saved.set(download.suggestedFilename(), await download.path()));
    await page.getByRole('button', { name: 'Save the plan' }).click();
    await expect.poll(() => saved.size, { timeout: 20_000 }).toBe(4);
    const kept = join(folder.path, 'kept');
    mkdirSync(kept);
    for (const [name, path] of saved) copyFileSync(path, join(kept, name));
    const inputs = ['grids', 'households'].flatMap((role) => [
      `--${role}`,
      join(SAMPLE, role === 'grids' ? 'grids.geojson' : 'households.csv'),
    ]);
    const audit = gridloom('check', kept, ...inputs, '--buildings', join(SAMPLE, 'buildings.geojson'), '--lang', 'en');
    expect(audit.status, audit.stdout + audit.stderr).toBe(0);
  });

  it('shows incidents by month and hour, and tests where they cluster', async () => {
    // Calls all over, half of them around one corner; January to March.
    const draw = random(5, 'calls');
    const lines = ['time,lon,lat,category'];
    for (let i = 0; i < 600; i++) {
      const near = i % 2 === 0;
      const lon = 120.14 + (near ? 0.002 * draw.next() : 0.03 * draw.next());
      const lat = 33.36 + (near ? 0.002 * draw.next() : 0.03 * draw.next());
      const day = 1 + draw.below(28);
      const month = 1 + draw.below(3);
      const time = `2026-0${month}-${String(day).padStart(2, '0')} ${String(draw.below(24)).padStart(2, '0')}:30`;
      lines.push(`${time},${lon.toFixed(6)},${lat.toFixed(6)},${i % 3 === 0 ? 'noise' : 'parking'}`);
    }
    await page.locator('input[name=files]').setInputFiles({
      name: 'incidents.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`${lines.join('\n')}\n`),
    });
    await page.getByRole('button', { name: 'Show incidents.csv' }).click();
    const shown = page.locator('[data-shown]');
    const count = async () => Number(await shown.getAttribute('data-shown'));
    await expect.poll(count).toBe(600);
    await page.getByRole('combobox', { name: 'Category' }).selectOption({ label: 'noise' });
    await expect.poll(count).toBe(200);
    await page.getByRole('combobox', { name: 'Category' }).selectOption({ label: 'all' });

    const slider = page.getByRole('slider');
    const months: number[] = [];
    await slider.focus();
    for (let month = 0; month < 3; month++) {
      await slider.press('ArrowRight');
      await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe(`2026-0${month + 1}`);
      months.push(await count());
    }
    expect(months.reduce((sum, n) => sum + n, 0)).toBe(600);
    await slider.press('Home');
    const cell = page.locator('.week button').nth(30);
    const told = Number(/– (\d+)/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1]);
    await cell.click();
    await expect.poll(count).toBe(told);
    // With Shift a box of hours, two days by three; the same by keyboard.
    const box = [30, 31, 32, 54, 55, 56];
    const cells = page.locator('.week button');
    const labels = await Promise.all(box.map((hour) => cells.nth(hour).getAttribute('aria-label')));
    const within = labels.reduce((sum, label) => sum + Number(/– (\d+)/.exec(label ?? '')?.[1]), 0);
    await cells.nth(56).click({ modifiers: ['Shift'] });
    await expect.poll(count).toBe(within);
    await page.getByRole('button', { name: 'All hours' }).click();
    await expect.poll(count).toBe(600);
    await cell.focus();
    for (const key of ['Enter', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown'])
      await page.keyboard.press(key);
    await expect.poll(count).toBe(within);
    await page.keyboard.press('Escape');
    await expect.poll(count).toBe(600);

    await page.getByRole('button', { name: 'Hexagons' }).click();
    const legend = await page.locator('.panel', { hasText: 'Incidents ·' }).locator('.legend li').allTextContents();
    expect(legend[0]).toMatch(/^1(–\d+)? incidents?\d+$/);

    await page.getByRole('button', { name: 'Find hot spots (Gi*)' }).click();
    await page.locator('.top li').first().waitFor({ timeout: 60_000 });
    expect(await page.locator('.top li').first().textContent()).toMatch(/z [2-9]/);

    await page.getByRole('combobox', { name: 'Question' }).selectOption('scan');
    await page.getByRole('button', { name: 'Find clusters (scan)' }).click();
    await page.locator('.top li', { hasText: '#1' }).waitFor({ timeout: 120_000 });
    // The corner that half of the calls come from.
    expect(await page.locator('.top li').first().textContent()).toMatch(/p 0\.00/);
    await page.locator('.panel', { hasText: 'Incidents ·' }).getByRole('button', { name: 'Close' }).click();
  });

  it('tells in plain words what is wrong with a broken file', async () => {
    const chooser = page.locator('input[name=files]');
    await chooser.setInputFiles({ name: 'grids.geojson', mimeType: '', buffer: Buffer.from('{"type":"FeatureCol') });
    await page.getByRole('button', { name: 'Weave micro-grids' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/grids\.geojson/);
    expect(await alert.textContent()).not.toMatch(/fault of Gridloom/);
    await chooser.setInputFiles({ name: 'town.pmtiles', mimeType: '', buffer: Buffer.from('no map') });
    await expect.poll(() => alert.textContent()).toMatch(/town\.pmtiles is no PMTiles file/);
  });

  it('asked no other origin for anything, and had no error', () => {
    expect(faults).toEqual([]);
  });
});
