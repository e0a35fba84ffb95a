import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';

/**
 * `node dist/benchmarks/viewer.js [--runs 5] [--city DIR --plan DIR] [--save]`: milliseconds from the start of navigation to
 * the first picture in which micro-grids are drawn, read back from the canvas when the processor has finished it, in a
 * Chromium that draws without a graphics card: the sample by its link (`?sample`) and by `gridloom view` with its plan. With
 * `--city` (a folder of `gridloom synth --format columns`) and its plan also how long a city takes to be drawn and to be
 * there with its buildings, the pictures a second while it is dragged, and the memory of the page. Every run has a fresh
 * profile in a browser that is up. `--save` keeps the figures in benchmarks/results/viewer.json. Linux only: processor time
 * and memory are read from /proc.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const argv = process.argv.slice(2);
const optionOf = (flag: string, fallback: string) => argv[argv.indexOf(flag) + 1 || argv.length] ?? fallback;
const runs = Number(optionOf('--runs', '5'));
const [city, cityPlan] = [optionOf('--city', ''), optionOf('--plan', '')];
const sample = join(root, 'data', 'sample');
const WIDTH = 1440;
const HEIGHT = 900;
/** Milliseconds after which a page is given up. */
const LONGEST = 120_000;

/** What a page tells of its first picture: milliseconds, and the share of the canvas that is covered. */
interface Picture {
  readonly at: number;
  readonly covered: number;
}

/** Watches in the page until micro-grids are drawn; reading the pixels waits for whoever draws. */
const WATCH = `new MutationObserver(() => {
  if (globalThis.picture || !document.querySelector('[data-drawn="plan"]')) return;
  const canvas = [...document.querySelectorAll('.map canvas')].at(-1);
  const gl = canvas.getContext('webgl2');
  const pixels = new Uint8Array(4 * canvas.width * canvas.height);
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null);
  gl.readPixels(0, 0, canvas.width, canvas.height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  const at = performance.now();
  let covered = 0;
  for (let i = 3; i < pixels.length; i += 4) if (pixels[i] > 0) covered++;
  globalThis.picture = { at, covered: (4 * covered) / pixels.length };
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-drawn'] });`;

/** Seconds of processor time and MiB of a process and all below it, and MiB of the largest page among them. */
function usage(pid: number): { cpu: number; mebibytes: number; page: number } {
  const sum = { cpu: 0, mebibytes: 0, page: 0 };
  const visit = (id: number) => {
    try {
      const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024;
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
      sum.mebibytes += own;
      sum.cpu += (Number(stat[11]) + Number(stat[12])) / 100;
      if (readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer')) sum.page = Math.max(sum.page, own);
      for (const task of readdirSync(`/proc/${id}/task`))
        for (const child of readFileSync(`/proc/${id}/task/${task}/children`, 'utf8').split(' '))
          if (child !== '') visit(Number(child));
    } catch {
      // It ended while it was looked at.
    }
  };
  visit(pid);
  return sum;
}

async function serve(args: readonly string[]) {
  const start = performance.now();
  const child = spawn(process.execPath, [join(root, 'dist/bin/gridloom.js'), 'view', ...args, '--json', '--quiet'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data: Buffer) => resolve((JSON.parse(String(data)) as { address: string }).address)),
  );
  return { address, seconds: (performance.now() - start) / 1000, end: () => child.kill('SIGINT') };
}

const browserServer = await chromium.launchServer({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--enable-precise-memory-info',
  ],
});
const browser = await chromium.connect(browserServer.wsEndpoint());
const pid = browserServer.process().pid!;

/** Opens an address in a fresh profile and waits for its first picture. */
async function firstPicture(address: string): Promise<{ page: Page; picture: Picture; cpu: number }> {
  const context = await browser.newContext({
    viewport: { width: WIDTH, height: HEIGHT },
    locale: 'en',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(WATCH);
  const page = await context.newPage();
  // The browser itself is up before anybody asks for a page.
  await page.goto('data:text/html,<p>.</p>');
  await page.waitForTimeout(1000);
  const before = usage(pid).cpu;
  await page.goto(address, { waitUntil: 'commit' });
  const picture = (await until(page, 'globalThis.picture')) as Picture;
  return { page, picture, cpu: usage(pid).cpu - before };
}

/** What an expression gives in the page once it is true; asked from outside, since the page lets no text run. */
async function until(page: Page, expression: string): Promise<unknown> {
  for (const from = performance.now(); ; ) {
    const value = await page.evaluate(expression).catch(() => null);
    if (value) return value;
    if (performance.now() - from > LONGEST) throw new Error(`Not within ${LONGEST} ms: ${expression}`);
    await page.waitForTimeout(50);
  }
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;
const round = (value: number, digits = 0) => Number(value.toFixed(digits));
const rows: Record<string, string | number>[] = [];

async function repeat(what: string, address: string): Promise<void> {
  const times: number[] = [];
  const seconds: number[] = [];
  const covered: number[] = [];
  for (let run = 0; run < runs; run++) {
    const { page, picture, cpu } = await firstPicture(address);
    times.push(picture.at);
    seconds.push(cpu);
    covered.push(picture.covered);
    await page.context().close();
  }
  rows.push({
    view: what,
    runs,
    'median ms': round(median(times)),
    'least ms': round(Math.min(...times)),
    'most ms': round(Math.max(...times)),
    'processor s': round(median(seconds), 2),
    covered: round(Math.min(...covered), 2),
  });
}

const inputs = ['grids.geojson', 'households.csv', 'buildings.geojson', 'barriers.geojson'].flatMap((file) => [
  `--${file.split('.')[0]}`,
  join(sample, file),
]);
const plain = await serve([]);
await repeat('sample, by its link', `${plain.address}?sample`);
plain.end();
const planned = await serve([join(root, 'dist/web/sample/en'), ...inputs]);
await repeat('sample, gridloom view PLAN', planned.address);
planned.end();
console.table(rows);

let large: Record<string, string | number> | null = null;
if (city !== '' && cityPlan !== '') {
  const layers = ['grids', 'households', 'buildings', 'barriers'];
  const files = layers.flatMap((layer) => [`--${layer}`, join(city, '*', `${layer}.columns`)]);
  const served = await serve([cityPlan, ...files]);
  const { counts } = JSON.parse(readFileSync(join(cityPlan, 'report.json'), 'utf8')) as {
    counts: Record<string, number>;
  };
  const { page, picture, cpu } = await firstPicture(served.address);
  const drawn = usage(pid);
  // Dragged to and fro over the map, as soon as it is there.
  const frames = page.evaluate(`new Promise((resolve) => {
    let frames = 0;
    const from = performance.now();
    const next = () => {
      frames++;
      if (performance.now() - from < 4000) requestAnimationFrame(next);
      else resolve((1000 * frames) / (performance.now() - from));
    };
    requestAnimationFrame(next);
  })`) as Promise<number>;
  await page.mouse.move(500, 450);
  await page.mouse.down();
  for (let step = 0; step < 40; step++) await page.mouse.move(500 + 200 * Math.sin(step / 4), 450, { steps: 1 });
  await page.mouse.up();
  const perSecond = await frames;
  await until(page, "!document.querySelector('.task')");
  const complete = (await page.evaluate('performance.now()')) as number;
  const after = usage(pid);
  const heap = (await page.evaluate('performance.memory.usedJSHeapSize')) as number;
  large = {
    households: counts.households ?? 0,
    grids: counts.grids ?? 0,
    microgrids: counts.microgrids ?? 0,
    'command s': round(served.seconds, 1),
    'drawn s': round(picture.at / 1000, 1),
    'drawn, processor s': round(cpu, 1),
    covered: round(picture.covered, 2),
    'drawn, page MiB': round(drawn.page),
    'frames/s dragged': round(perSecond, 1),
    'complete s': round(complete / 1000, 1),
    'page MiB': round(after.page),
    'browser MiB': round(after.mebibytes),
    'heap MiB': round(heap / 2 ** 20),
  };
  console.table([large]);
  served.end();
}
await browser.close();
await browserServer.close();

const machine = `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, ${round(totalmem() / 2 ** 30, 1)} GiB, Node ${process.version}, Chromium without a graphics card`;
console.log(`${machine}; load average ${round(loadavg()[0] ?? 0, 1)}; ${WIDTH} × ${HEIGHT}`);
if (argv.includes('--save')) {
  const target = fileURLToPath(new URL('../../benchmarks/results/', import.meta.url));
  mkdirSync(target, { recursive: true });
  const report = { machine, load: round(loadavg()[0] ?? 0, 1), width: WIDTH, height: HEIGHT, rows, city: large };
  writeFileSync(join(target, 'viewer.json'), `${JSON.stringify(report, null, 2)}\n`);
}
