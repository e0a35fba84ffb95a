import { InputError, type InputFile } from '../../src/main.ts';
import { unpacked } from './unpacked.ts';

/** Told while a file is read: bytes so far and in all. */
export type Reading = (done: number, total: number) => void;

/**
 * The files that the engine's worker knows, by name: what the user chose, which stays where it is until it is read, and what
 * commands wrote. Nothing touches a disk.
 */
export class VirtualFiles {
  readonly #files = new Map<string, Blob>();

  put(name: string, file: Blob): void {
    this.#files.set(name, file);
  }

  get(name: string): Blob | null {
    return this.#files.get(name) ?? null;
  }

  putText(name: string, chunks: Iterable<string | Uint8Array>): void {
    this.put(name, new Blob([...(chunks as Iterable<BlobPart>)]));
  }

  /** Files of a folder, by their names inside it. */
  folder(path: string): { readonly name: string; readonly file: Blob }[] {
    const prefix = `${path}/`;
    return [...this.#files]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, file]) => ({ name: name.slice(prefix.length), file }));
  }

  removeFolder(path: string): void {
    for (const { name } of this.folder(path)) this.#files.delete(`${path}/${name}`);
  }

  /** The same with their texts, which must be UTF-8; of all, or of those named. */
  async texts(
    path: string,
    names: readonly string[] | null = null,
  ): Promise<{ readonly name: string; readonly chunks: readonly string[] }[]> {
    const wanted = this.folder(path).filter(({ name }) => names?.includes(name) ?? true);
    return Promise.all(wanted.map(async ({ name, file }) => ({ name, chunks: [await file.text()] })));
  }

  /** Bytes of some files together, packed or not; those that are not there count nothing. */
  sizeOf(paths: readonly string[]): number {
    return paths.reduce((sum, path) => sum + (this.#files.get(path)?.size ?? 0), 0);
  }

  /**
   * The whole of a file, unpacked where it is gzip, with the checksum of the file as it was chosen; null where there is none.
   * @throws InputError `file-changed` where it was moved since, `gzip-broken`
   */
  async input(path: string, reading: Reading = () => {}): Promise<InputFile | null> {
    const file = this.#files.get(path);
    if (!file) return null;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const packed = await bytesOf(file, name, reading);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', packed));
    const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { name, bytes: await unpacked(name, packed), sha256 };
  }
}

async function bytesOf(file: Blob, name: string, reading: Reading): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  reading(0, file.size);
  try {
    const reader = file.stream().getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return bytes;
      bytes.set(value, at);
      at += value.length;
      reading(at, file.size);
    }
  } catch {
    throw new InputError('file-changed', { file: name });
  }
}
