/** Offers bytes to be saved under a name. */
export function offer(name: string, bytes: Uint8Array<ArrayBuffer> | Blob): void {
  const url = URL.createObjectURL(bytes instanceof Blob ? bytes : new Blob([bytes]));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}
