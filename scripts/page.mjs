// Bundles the pages' scripts and styles into src/io/html/pageAssets.ts and hotspots/resultAssets.ts. Run it after a change in src/io/html/page.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'src', 'io', 'html');

/** The pages: the file that holds what is bundled, the names in it, and what it is bundled from. */
const PAGES = [
  { file: 'pageAssets.ts', name: 'PAGE', entry: 'main.ts', styles: ['page.css'] },
  {
    file: 'hotspots/resultAssets.ts',
    name: 'RESULT',
    entry: 'hotspots/main.ts',
    styles: ['page.css', 'hotspots/hotspots.css'],
  },
];

/** A page's script and style as its sources ask for them, by the names that its file of assets exports. */
export async function pageAssets({ name, entry, styles } = PAGES[0]) {
  const bundle = await rolldown({ input: join(folder, 'page', entry), platform: 'browser', logLevel: 'warn' });
  const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false });
  await bundle.close();
  const script = output[0].code.trim();
  const style = minifiedStyle(styles.map((sheet) => readFileSync(join(folder, 'page', sheet), 'utf8')).join('\n'));
  for (const text of [script, style]) {
    if (/<\/(script|style)|<!--/i.test(text)) throw new Error('the page would end inside its own script or style');
  }
  return {
    [`${name}_SCRIPT`]: script,
    [`${name}_SCRIPT_SHA256`]: sha256(script),
    [`${name}_STYLE`]: style,
    [`${name}_STYLE_SHA256`]: sha256(style),
  };
}

/** The assets of the page of results on hotspots. */
export const resultAssets = () => pageAssets(PAGES[1]);

const sha256 = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const minifiedStyle = (text) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim();

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const page of PAGES) {
    const file = join(folder, page.file);
    const lines = Object.entries(await pageAssets(page)).map(
      ([name, text]) => `export const ${name} = ${JSON.stringify(text)};`,
    );
    const title = [
      '// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a bundled script',
      "/** Made by scripts/page.mjs from page/: the page's script and style, and their checksums for its policy. */",
    ].join('\n');
    writeFileSync(file, `${title}\n${lines.join('\n')}\n`);
    spawnSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', file], {
      stdio: 'inherit',
    });
  }
}
