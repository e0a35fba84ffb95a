import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE } from './gridloom.ts';
import { CHROMIUM, launch, serveSite } from './site.ts';

const EVIL = '<img src=x onerror="document.title=\'owned\'">';
const FORMULA = '=cmd|calc!A1';

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

describe.skipIf(!existsSync(CHROMIUM))('manners of the viewer (needs Chromium)', () => {
  let browser: Browser;
  let server: Server;
  let address: string;

  beforeAll(async () => {
    ({ server, address } = await serveSite());
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function open(viewport: { width: number; height: number }, colorScheme: 'light' | 'dark', locale = 'en') {
    const context = await browser.newContext({ viewport, colorScheme, locale, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${address}/index.html`);
    // The map is there when the page has settled.
    await page.locator('.maplibregl-canvas').waitFor();
    return page;
  }

  /** What axe-core holds for a serious fault of the page as it stands. */
  async function seriousFaults(page: Page): Promise<string[]> {
    const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    await page.evaluate(readFileSync(script, 'utf8'));
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
      return (await axe.run()).violations;
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
  }

  async function openTown(page: Page, grids: Buffer, households: Buffer): Promise<void> {
    await page.locator('input[name=files]').setInputFiles([
      { name: 'grids.geojson', mimeType: '', buffer: grids },
      { name: 'households.csv', mimeType: '', buffer: households },
      { name: 'buildings.geojson', mimeType: '', buffer: readFileSync(join(SAMPLE, 'buildings.geojson')) },
    ]);
    await page.getByRole('combobox', { name: /Effort|求解强度/ }).selectOption('fast');
    await page.getByRole('button', { name: /Weave micro-grids|划分微网格/ }).click();
    await page.locator('.figures dd').first().waitFor({ timeout: 120_000 });
  }

  it('shows names as the text that they are, whatever they hold', async () => {
    const page = await open({ width: 1440, height: 900 }, 'light');
    const grids = JSON.parse(readFileSync(join(SAMPLE, 'grids.geojson'), 'utf8'));
    grids.features[0].properties.name = EVIL;
    grids.features[1].properties.name = FORMULA;
    const households = readFileSync(join(SAMPLE, 'households.csv'));
    await openTown(page, Buffer.from(JSON.stringify(grids)), households);
    const { code } = grids.features[0].properties;
    await page.getByRole('searchbox').fill('onerror');
    await expect.poll(() => page.locator('.search li').first().textContent()).toContain(EVIL);
    await page.getByRole('searchbox').press('Enter');
    await expect.poll(() => page.locator('.details').textContent()).toContain(EVIL);
    expect(await page.locator('.details h3').textContent()).toContain(code);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toBe('Gridloom');
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  }, 180_000);

  it('reads a table in GB18030, in Chinese, on a phone in the dark', async () => {
    const page = await open({ width: 390, height: 844 }, 'dark', 'zh-CN');
    const text = readFileSync(join(SAMPLE, 'households.csv'), 'utf8');
    await openTown(page, readFileSync(join(SAMPLE, 'grids.geojson')), gb18030(text));
    expect(await page.locator('.figures dd').first().textContent()).toBe('3,845');
    expect(await page.locator('.figures dt').first().textContent()).toBe('户');
    // Nothing is wider than the screen.
    expect(
      await page.locator('html').evaluate((html) => (html as unknown as { scrollWidth: number }).scrollWidth),
    ).toBeLessThanOrEqual(390);
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  }, 180_000);

  it('reaches every main action by keyboard and says which keys there are', async () => {
    const page = await open({ width: 1440, height: 900 }, 'light');
    await page.keyboard.press('?');
    await expect.poll(() => page.getByRole('dialog').textContent()).toMatch(/Zoom in.*Undo/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('l');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.keyboard.press('d');
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.context().close();
  });
});

/** Text as GB18030: the decoder of the platform turned round, two bytes a character. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !codes.has(character)) codes.set(character, [lead, trail]);
    }
  return Buffer.from(
    [...text].flatMap((character) =>
      character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : [...codes.get(character)!],
    ),
  );
}
