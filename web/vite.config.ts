import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The viewer: a static site that works from any folder of a server, with the map libraries apart from the rest. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: false,
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    chunkSizeWarningLimit: 4096,
    rollupOptions: {
      output: {
        manualChunks: (id: string) =>
          /node_modules\/(maplibre-gl|@maplibre)\//.test(id)
            ? 'maplibre'
            : /node_modules\/(@deck\.gl|@luma\.gl|@loaders\.gl|@math\.gl|@probe\.gl)\//.test(id)
              ? 'deck'
              : undefined,
      },
    },
  },
  worker: { format: 'es' },
});
