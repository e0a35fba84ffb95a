// Bundles the report page's script and style into src/io/html/pageAssets.ts. Run it after a change in src/io/html/page.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'src', 'io', 'html');

/** The page's script and style as its sources ask for them, by the names that pageAssets.ts exports. */
export async function pageAssets() {
  const bundle = await rolldown({ input: join(folder, 'page', 'main.ts'), platform: 'browser', logLevel: 'warn' });
  const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false });
  await bundle.close();
  const script = output[0].code.trim();
  const style = minifiedStyle(readFileSync(join(folder, 'page', 'page.css'), 'utf8'));
  for (const text of [script, style]) {
    if (/<\/(script|style)|<!--/i.test(text)) throw new Error('the page would end inside its own script or style');
  }
  return {
    PAGE_SCRIPT: script,
    PAGE_SCRIPT_SHA256: sha256(script),
    PAGE_STYLE: style,
    PAGE_STYLE_SHA256: sha256(style),
  };
}

const sha256 = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const minifiedStyle = (text) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim();

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(folder, 'pageAssets.ts');
  const lines = Object.entries(await pageAssets()).map(
    ([name, text]) => `export const ${name} = ${JSON.stringify(text)};`,
  );
  const title = [
    '// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a bundled script',
    "/** Made by scripts/page.mjs from page/: the report page's script and style, and their checksums for its policy. */",
  ].join('\n');
  writeFileSync(file, `${title}\n${lines.join('\n')}\n`);
  spawnSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', file], {
    stdio: 'inherit',
  });
}
