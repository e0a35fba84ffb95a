import type { InputFile } from '../../src/main.ts';

/** The files that the engine's worker knows: what the user chose and what commands wrote, by name. Nothing touches a disk. */
export class VirtualFiles {
  readonly #bytes = new Map<string, Uint8Array<ArrayBuffer>>();

  put(name: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.#bytes.set(name, bytes);
  }

  putText(name: string, chunks: Iterable<string | Uint8Array>): void {
    const coder = new TextEncoder();
    const parts: Uint8Array[] = [];
    for (const chunk of chunks) parts.push(typeof chunk === 'string' ? coder.encode(chunk) : chunk);
    this.put(name, joined(parts));
  }

  bytes(name: string): Uint8Array<ArrayBuffer> | null {
    return this.#bytes.get(name) ?? null;
  }

  /** Files of a folder, by their names inside it. */
  folder(path: string): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[] {
    const prefix = `${path}/`;
    return [...this.#bytes]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, bytes]) => ({ name: name.slice(prefix.length), bytes }));
  }

  removeFolder(path: string): void {
    for (const { name } of this.folder(path)) this.#bytes.delete(`${path}/${name}`);
  }

  async input(path: string): Promise<InputFile | null> {
    const packed = this.bytes(path);
    if (packed === null) return null;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', packed));
    const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { name: path.slice(path.lastIndexOf('/') + 1), bytes: await unpacked(packed), sha256 };
  }
}

/** What a gzip file holds; other files as they are. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
