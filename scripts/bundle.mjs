// One file for the command line and one for each kind of thread that it starts: hundreds of modules opened one by one cost
// more than a second a start. Run by itself it bundles what is compiled; the tests of whole processes do so where that is
// newer than the bundle.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'dist', 'bin');
const entries = {
  gridloom: join(root, 'dist', 'cli', 'main.js'),
  weaver: join(root, 'dist', 'src', 'batch', 'node', 'weaver.js'),
  simulator: join(root, 'dist', 'src', 'batch', 'node', 'simulator.js'),
};

/** Addresses of other files start at the bundle: entries lie beside it, all else stays where it is. */
const addresses = {
  name: 'addresses',
  transform: (code, id) =>
    code.replace(/new URL\('(\.[^']*)', import\.meta\.url\)/g, (_, path) => {
      const file = join(dirname(id), path);
      const entry = Object.keys(entries).find((name) => entries[name] === file);
      return `new URL('${entry ? `./${entry}.js` : relative(out, file).replaceAll('\\', '/')}', import.meta.url)`;
    }),
};

/** What the commands are called and take, without the engine that they run: all that reading arguments needs of them. */
const commandsAlone = {
  name: 'commands alone',
  resolveId: (id, importer) =>
    id === '../src/main.js' && importer === join(root, 'dist', 'cli', 'arguments.js') ? '\0commands' : undefined,
  load: async (id) => {
    if (id !== '\0commands') return;
    const { COMMANDS, GROUPS } = await import(pathToFileURL(join(root, 'dist', 'src', 'main.js')).href);
    return `export const COMMANDS = ${JSON.stringify(COMMANDS)}; export const GROUPS = ${JSON.stringify(GROUPS)};`;
  },
};

async function bundle() {
  rmSync(out, { recursive: true, force: true });
  // SQLite's WebAssembly lies beside its module. What is imported late (GEOS, two megabytes) stays a file of its own, and
  // blanks are left out, names are not: a start compiles every byte, in each thread.
  const build = await rolldown({
    input: entries,
    platform: 'node',
    external: ['node-sqlite3-wasm'],
    plugins: [commandsAlone, addresses],
    // Modules of the project do nothing by being loaded.
    treeshake: { moduleSideEffects: [{ test: /dist[\\/]src/, sideEffects: false }] },
  });
  await build.write({
    dir: out,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    minify: { compress: false, mangle: false, codegen: true },
  });
  await build.close();
}

const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;

/** Bundles where anything compiled is newer than the bundle. */
export async function setup() {
  const files = Object.keys(entries).map((name) => join(out, `${name}.js`));
  const made = Math.min(...files.map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0)));
  if (made < Math.max(newest(join(root, 'dist', 'cli')), newest(join(root, 'dist', 'src')))) await bundle();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
