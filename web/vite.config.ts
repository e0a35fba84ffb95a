import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { sampleFiles } from './sample/sampleFiles.ts';

/** Kilobytes, packed, that the page may take before the map. */
const MOST = 600;
const MAP = /^(maplibre|deck|MapCanvas)/;

/** Scripts of workers and their parts come as they are. */
const isWorker = ({ type, fileName }: { readonly type: string; readonly fileName: string }) =>
  type === 'asset' && fileName.endsWith('.js');

/** Prints what a visitor loads, packed, and stops the build when the page itself grows too large. */
const sizes = (): Plugin => ({
  name: 'sizes',
  generateBundle(_, bundle) {
    const packed = (name: string): number => {
      const part = bundle[name];
      return part ? gzipSync(part.type === 'chunk' ? part.code : part.source, { level: 9 }).length : 0;
    };
    const scripts = Object.values(bundle).filter(({ fileName }) => fileName.endsWith('.js'));
    const entry = scripts.find((part) => part.type === 'chunk' && part.isEntry);
    const first = entry?.type === 'chunk' ? [entry.fileName, ...entry.imports] : [];
    const sum = (names: readonly string[]) => names.reduce((total, name) => total + packed(name), 0) / 1000;
    const map = scripts.filter((part) => part.type === 'chunk' && MAP.test(part.name)).map(({ fileName }) => fileName);
    const workers = scripts.filter(isWorker).map(({ fileName }) => fileName);
    const page = sum(first.filter((name) => !map.includes(name)));
    const kB = (value: number) => `${value.toFixed(0)} kB`;
    console.info(
      `viewer, gzip: page ${kB(page)} of ${MOST}; map libraries ${kB(sum(map))}; workers ${kB(sum(workers))}`,
    );
    if (page > MOST) this.error(`The page takes ${kB(page)}, more than ${MOST} kB.`);
  },
});

/** The sample's plan beside the page, so that nobody waits for it to be woven. */
const sample = (): Plugin => ({
  name: 'sample',
  async generateBundle(_, bundle) {
    // The engine and what it asks for when it is needed.
    const engine = Object.values(bundle).filter((part) => isWorker(part) && !/maplibre/.test(part.fileName));
    if (engine.length === 0) return this.error('The engine is not in the bundle.');
    const code = engine.map((part) => (part.type === 'chunk' ? part.code : part.source)).join('');
    const own = (path: string) => fileURLToPath(new URL(path, import.meta.url));
    const made = await sampleFiles(own('../data/sample'), own('../dist/sample'), Buffer.from(code));
    for (const { name, bytes } of made) this.emitFile({ type: 'asset', fileName: `sample/${name}`, source: bytes });
  },
});

/** The map's scripts are asked for with the page's, so that they are there when the page starts them. */
const ahead = (): Plugin => ({
  name: 'ahead',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle }) {
      const parts = Object.values(bundle ?? {}).filter((part) => part.type === 'chunk' && MAP.test(part.name));
      return parts.map(({ fileName }) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
        injectTo: 'head' as const,
      }));
    },
  },
});

/** The viewer: a static site that works from any folder of a server, with the map libraries apart from the rest. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: false,
  plugins: [sizes(), sample(), ahead()],
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    chunkSizeWarningLimit: 4096,
    rollupOptions: {
      output: {
        // React and Vite's helper serve the page and the map both: in a chunk of the map they would draw it in at once.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\/|preload-helper/, priority: 3 },
            { name: 'maplibre', test: /node_modules\/(maplibre-gl|@maplibre)\//, priority: 2 },
            {
              name: 'deck',
              test: /node_modules\/(@deck\.gl|@luma\.gl|@loaders\.gl|@math\.gl|@probe\.gl)\//,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
});
