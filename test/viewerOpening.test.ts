import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gridloomBeside, ROOT, SAMPLE, SAMPLE_INPUTS, scratch } from './gridloom.ts';
import { CHROMIUM, launch, serveSite } from './site.ts';

const GRIDS = join(SAMPLE, 'grids.geojson');
const BUILDINGS = join(SAMPLE, 'buildings.geojson');

/** A text in GB18030, of characters that take two bytes there at most. */
function inGb18030(text: string): Buffer {
  const bytesOf = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Buffer.from([...text].flatMap((character) => bytesOf.get(character) ?? [character.charCodeAt(0)]));
}

describe.skipIf(!existsSync(CHROMIUM))('opening data in the viewer (needs Chromium)', () => {
  const folder = scratch();
  let browser: Browser;
  let server: Server;
  let address: string;
  const faults: string[] = [];

  beforeAll(async () => {
    ({ server, address } = await serveSite());
    browser = await launch();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    folder.remove();
  });

  async function open(): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' });
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${address}/`) && !/^(data|blob):/.test(url)) faults.push(`another origin: ${url}`);
    });
    await page.goto(`${address}/index.html`);
    await page.locator('.maplibregl-canvas').waitFor();
    return page;
  }

  const files = (page: Page) => page.locator('input[name=files]');
  const householdsShown = async (page: Page) =>
    Number((await page.locator('.figures dd').first().textContent())?.replaceAll(',', ''));

  it('asks how files are read, takes all files of a role, and does what the command to copy does', async () => {
    // Two counties; one in GB18030, with columns that no name tells, a column of persons and a broken row.
    const [, ...lines] = readFileSync(join(SAMPLE, 'households.csv'), 'utf8').trim().split('\n');
    const rows = lines.map((line) => line.split(','));
    const half = Math.floor(rows.length / 2);
    const table = (from: number, to: number) => [
      '户ID,东向,北向,姓名',
      ...rows.slice(from, to).map(([id, lon, lat], i) => `${id},${i === 9 ? 'x' : lon},${lat},张三`),
    ];
    const paths = ['北区住户.csv', '南区住户.csv'].map((name) => join(folder.path, name));
    writeFileSync(paths[0]!, inGb18030(`${table(0, half).join('\n')}\n`));
    writeFileSync(paths[1]!, `${table(half, rows.length).join('\n')}\n`);

    const page = await open();
    await files(page).setInputFiles([...paths, GRIDS, BUILDINGS]);
    await page.getByRole('heading', { name: 'How grids.geojson is read' }).waitFor();
    await page.getByRole('button', { name: '北区住户.csv: How it is read' }).click();
    const guide = page.locator('.guide');
    await expect.poll(() => guide.textContent()).toMatch(/No column is read as longitude/);
    expect(await guide.locator('th').allTextContents()).toEqual(['户ID', '东向', '北向', '姓名']);
    expect(await guide.textContent()).not.toContain('张三');
    await page.getByRole('combobox', { name: 'Encoding' }).selectOption('utf-8');
    await expect.poll(() => guide.getByRole('alert').textContent()).toMatch(/北区住户\.csv.*encoding/s);
    await page.getByRole('combobox', { name: 'Encoding' }).selectOption('');
    await page.getByRole('combobox', { name: '东向 is read as' }).selectOption('lon');
    await page.getByRole('combobox', { name: '北向 is read as' }).selectOption('lat');
    await expect
      .poll(() => guide.locator('.rejected li').allTextContents())
      .toEqual([expect.stringMatching(/^row 11: A coordinate is missing or not a number\./)]);
    // What speaks for a datum: nearly all places lie in buildings only in the right one.
    const shares = (await page.locator('[data-datums]').getAttribute('data-datums'))!;
    const [right, wrong] = ['wgs84', 'gcj02'].map((datum) => Number(new RegExp(`${datum}:(\\d+)`).exec(shares)![1]));
    expect(right).toBeGreaterThan(5 * wrong!);

    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save all as CSV' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('北区住户-rejected.csv');
    expect(readFileSync(await saved.path(), 'utf8')).toMatch(/北区住户\.csv,11,A coordinate/);

    await page.getByRole('combobox', { name: /Effort/ }).selectOption('fast');
    const command = (await page.locator('.command code').first().textContent())!;
    await page.getByRole('button', { name: 'Weave micro-grids' }).click();
    // The town is seen while it is still being woven.
    await page.locator('.map[data-ground="town"]').waitFor({ timeout: 60_000 });
    await page.locator('.figures dd').first().waitFor({ timeout: 120_000 });
    expect(await householdsShown(page)).toBe(rows.length - 2);
    expect(command).toMatch(/--households '北区住户\.csv' --households '南区住户\.csv'/);

    // The command, as it stands, in a shell: the same plan.
    for (const file of [GRIDS, BUILDINGS])
      writeFileSync(join(folder.path, file.slice(SAMPLE.length + 1)), readFileSync(file));
    const cli = join(ROOT, 'dist', 'cli', 'main.js');
    const line = command.replace(/^gridloom/, `"${process.execPath}" "${cli}"`);
    const done = spawnSync('sh', ['-c', `${line} --quiet`], { cwd: folder.path, encoding: 'utf8' });
    expect(done.status, done.stderr).toBe(0);
    const { counts } = JSON.parse(readFileSync(join(folder.path, 'plan', 'report.json'), 'utf8'));
    expect([counts.households, counts.rejected]).toEqual([rows.length - 2, 2]);
    expect(await page.locator('.figures dd').nth(1).textContent()).toBe(String(counts.microgrids));
    await page.context().close();
  });

  it('opens a plan by its folder or its GeoPackage, says what is missing, and takes its changes up again', async () => {
    const plan = join(folder.path, 'earlier');
    const packed = join(folder.path, 'earlier.gpkg');
    mkdirSync(join(folder.path, 'inputs'));
    const weave = (out: string) =>
      gridloomBeside('partition', ...SAMPLE_INPUTS, '--max', '120', '--effort', 'fast', '--out', out, '--quiet');
    const [page, ...woven] = await Promise.all([open(), weave(plan), weave(packed)]);
    for (const done of woven) expect(done.status, done.stderr).toBe(0);
    const { counts } = JSON.parse(readFileSync(join(plan, 'report.json'), 'utf8'));
    await files(page).setInputFiles(packed);
    const waits = page.locator('.act');
    await expect.poll(() => waits.textContent(), { timeout: 60_000 }).toMatch(/earlier\.gpkg.*households\.csv/s);
    await files(page).setInputFiles([GRIDS, join(SAMPLE, 'households.csv'), BUILDINGS]);
    await page.locator('.figures dd').first().waitFor({ timeout: 60_000 });
    expect(await page.locator('.figures dd').nth(1).textContent()).toBe(String(counts.microgrids));

    // The same by its folder, dropped on the page; then a change, a closed tab, and the change is there again, on this very plan.
    const pointer = await page.context().newCDPSession(page);
    const data = { items: [], files: [plan], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await pointer.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
    // Until it is read the plan of before is still shown, and what is chosen of that is let go with it.
    await page.locator('.task').waitFor();
    await page.locator('.task').waitFor({ state: 'detached', timeout: 60_000 });
    await page.locator('.figures dd').first().waitFor({ timeout: 60_000 });
    await page.getByRole('searchbox').fill('32990000100200102');
    await page.getByRole('searchbox').press('Enter');
    await page.getByRole('button', { name: 'Change this grid by hand' }).click();
    const slots = page.locator('.slots tbody tr');
    await slots.first().waitFor();
    await slots.first().getByRole('button').click();
    await page.getByRole('button', { name: 'Split', exact: true }).click();
    await expect.poll(() => page.locator('.history li').count()).toBe(1);
    const changed = await slots.allTextContents();
    await page.reload();
    await page.getByRole('button', { name: 'Take them up again' }).click();
    await expect.poll(() => slots.allTextContents(), { timeout: 60_000 }).toEqual(changed);
    await page.getByRole('button', { name: 'Keep the changes' }).click();
    await page.locator('.figures dd').first().waitFor();
    expect(await page.locator('.figures dd').nth(1).textContent()).toBe(String(counts.microgrids + 1));
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
