import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gridloom, SAMPLE, scratch } from './gridloom.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const EVIL = '<img src=x onerror="document.title=\'owned\'"></script>';

describe.skipIf(!existsSync(CHROMIUM))('the report page in a browser (needs Chromium)', () => {
  const folder = scratch();
  const out = join(folder.path, 'plan');
  let browser: Browser;
  let report: { counts: Record<string, number> };

  beforeAll(async () => {
    // One grid's name is an attack: it must be shown as the text that it is.
    const grids = JSON.parse(readFileSync(join(SAMPLE, 'grids.geojson'), 'utf8'));
    grids.features[0].properties.name = EVIL;
    const named = join(folder.path, 'grids.geojson');
    writeFileSync(named, JSON.stringify(grids));
    const inputs = ['--grids', named];
    for (const file of ['households.csv', 'buildings.geojson', 'barriers.geojson'])
      inputs.push(`--${file.split('.')[0]}`, join(SAMPLE, file));
    const done = gridloom('partition', ...inputs, '--out', out, '--lang', 'en', '--quiet');
    expect(done.status, done.stderr).toBe(0);
    report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
    });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    folder.remove();
  });

  /** Opens the page from disk; `faults` collects errors, console messages and requests for anything but the file. */
  async function open(viewport: { width: number; height: number }, colorScheme: 'light' | 'dark') {
    const faults: string[] = [];
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const url = pathToFileURL(join(out, 'report.html')).href;
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => faults.push(message.text()));
    page.on('request', (request) => {
      if (request.url() !== url && !request.url().startsWith('data:')) faults.push(request.url());
    });
    await page.goto(url);
    return { page, faults };
  }

  const figure = (page: Page, key: string) => page.locator(`[data-figure="${key}"] dd`).first().textContent();
  const number = (text: string | null) => Number((text ?? '').replace(/[^\d.]/g, ''));

  it('shows the figures of report.json, and names as text', async () => {
    const { page, faults } = await open({ width: 1440, height: 900 }, 'light');
    const { counts } = report;
    expect(number(await figure(page, 'grids'))).toBe(12);
    expect(number(await figure(page, 'microgrids'))).toBe(counts.microgrids);
    expect(number(await figure(page, 'households'))).toBe(counts.households);
    expect(number(await figure(page, 'people-needed'))).toBe(counts.microgrids! * 3);
    expect(await page.locator('#table-grids tbody tr').count()).toBe(12);
    expect(await page.getByText(EVIL).count()).toBeGreaterThan(0);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toBe('Micro-grid plan');
    expect(faults).toEqual([]);
  });

  it('paints the map, and flies to an exception or a micro-grid that is chosen', async () => {
    const { page, faults } = await open({ width: 1440, height: 900 }, 'dark');
    const picture = () =>
      page.locator('canvas').evaluate((canvas) => (canvas as unknown as { toDataURL(): string }).toDataURL());
    const before = await picture();
    expect(before.length).toBeGreaterThan(20_000);
    const exception = page.locator('.exceptions button').first();
    if ((await exception.count()) > 0) {
      const code = await exception.getAttribute('data-code');
      await exception.click();
      expect(await page.locator('.details h2').textContent()).toBe(code);
      await expect.poll(picture).not.toBe(before);
    }
    await page.getByRole('searchbox').fill('海悦花园1幢');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.details .section').count()).toBe(1);
    expect(await page.locator('.details .section .share').count()).toBeGreaterThan(1);
    expect(faults).toEqual([]);
  });

  it('works by keyboard alone', async () => {
    const { page, faults } = await open({ width: 1440, height: 900 }, 'light');
    await page.locator('canvas').focus();
    for (const key of ['+', '+', 'ArrowLeft', 'ArrowRight', '-', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => page.locator('.details h2').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.details h2').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('fits a telephone and changes its language', async () => {
    const { page, faults } = await open({ width: 390, height: 844 }, 'light');
    await page.getByRole('button', { name: '中文' }).click();
    expect(await page.locator('h1').textContent()).toBe('微网格划分方案');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(wide).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });

  it('sorts its tables and prints', async () => {
    const { page, faults } = await open({ width: 1440, height: 900 }, 'light');
    const households = async () =>
      (await page.locator('#table-grids tbody td:nth-child(4)').allInnerTexts()).map(number);
    await page.locator('#table-grids').getByRole('button', { name: 'Households', exact: true }).click();
    const sorted = await households();
    expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
    const pdf = await page.pdf({ format: 'A4', landscape: true });
    expect(pdf.length).toBeGreaterThan(30_000);
    expect(faults).toEqual([]);
  });
});
