import { InputError } from '../../src/main.ts';

/**
 * What a gzip file holds; other files as they are.
 * @throws InputError `gzip-broken`
 */
export async function unpacked(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new InputError('gzip-broken', { file: name });
  }
}
