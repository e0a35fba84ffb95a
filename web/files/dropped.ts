import type { Found } from '../state/sortFound.ts';

/** All files of a drop, those inside folders too. To be called while the event lasts. */
export async function dropped(transfer: DataTransfer): Promise<Found[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return chosen(transfer.files);
  const found: Found[] = [];
  for (const entry of entries) await walk(entry, found);
  return found;
}

/** Files of a form's field, of a folder by their paths in it. */
export function chosen(files: FileList | null): Found[] {
  return [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

async function walk(entry: FileSystemEntry, found: Found[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    found.push({ path: entry.fullPath.replace(/^\//, ''), file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  for (;;) {
    // A call brings a hundred at most.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    inside.push(...some);
  }
  for (const one of inside.sort((a, b) => (a.name < b.name ? -1 : 1))) await walk(one, found);
}
