import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../../model/error.ts';
import { systemCode } from './disk.ts';

/** Where the built viewer lies, seen from the compiled program. */
const SITE = fileURLToPath(new URL('../../../web/', import.meta.url));
const HOST = '127.0.0.1';
/** What tells the page which data there are. */
const MANIFEST = 'manifest.json';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** A viewer that is being served; it ends with the program. */
export interface Served {
  readonly address: string;
}

/**
 * Serves the viewer on loopback, and under `data/` the given files. Answers this computer alone: other host names (a page
 * elsewhere that points its name here) are refused, and so is everything but reading.
 *
 * @param port 0: any that is free
 * @throws InputError `view-port` when the port is taken, `view-missing` when the viewer is not built
 */
export function serveViewer(
  data: ReadonlyMap<string, Uint8Array | { readonly path: string }>,
  port: number,
): Promise<Served> {
  if (!existsSync(join(SITE, 'index.html'))) throw new InputError('view-missing');
  const server = createServer((request, response) => {
    const address = server.address() as AddressInfo | null;
    if (!isLoopback(request, address?.port ?? 0)) refuse(response, 403);
    else if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response, 405);
    else answer(request, response, data);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(systemCode(error) === 'EADDRINUSE' ? new InputError('view-port', { port }) : error),
    );
    server.listen(port, HOST, () => resolve({ address: `http://${HOST}:${(server.address() as AddressInfo).port}/` }));
  });
}

function isLoopback(request: IncomingMessage, port: number): boolean {
  return request.headers.host === `${HOST}:${port}` || request.headers.host === `localhost:${port}`;
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  data: ReadonlyMap<string, Uint8Array | { readonly path: string }>,
): void {
  const path = pathOf(request.url ?? '/');
  if (path === null) {
    refuse(response, 400);
    return;
  }
  const own = path.startsWith('/data/') ? data.get(path.slice('/data/'.length)) : undefined;
  if (own && 'path' in own) {
    response.writeHead(200, headers('.bin'));
    if (request.method === 'HEAD') response.end();
    else send(own.path, response);
    return;
  }
  if (own) {
    response.writeHead(200, { ...headers('.bin'), 'content-length': own.byteLength });
    response.end(request.method === 'HEAD' ? undefined : own);
    return;
  }
  const file = normalize(join(SITE, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(SITE.endsWith(sep) ? SITE : SITE + sep) || !existsSync(file)) {
    refuse(response, 404);
    return;
  }
  response.writeHead(200, headers(extname(file)));
  if (request.method === 'HEAD') response.end();
  else if (file.endsWith('index.html') && data.has(MANIFEST)) response.end(withData(readFileSync(file, 'utf8')));
  else send(file, response);
}

/** A file in large pieces: a city's households are hundreds of megabytes. */
function send(path: string, response: ServerResponse): void {
  createReadStream(path, { highWaterMark: 1 << 20 })
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The page with a mark that there are data to load. */
function withData(page: string): string {
  return page.replace('<title>', `<meta name="gridloom-data" content="data/${MANIFEST}" /><title>`);
}

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://x').pathname);
  } catch {
    return null;
  }
}

function headers(extension: string): Record<string, string> {
  return {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  };
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain' });
  response.end();
}
