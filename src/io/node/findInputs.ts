import fs from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { InputError } from '../../model/error.ts';

/**
 * The files that a path stands for, in the order of their names. `*` in a name stands for any part of it; a path without
 * one, or of a file whose name really has one, is itself. The name of each is its path from the first folder with a `*` on.
 *
 * @throws InputError `files-missing` when nothing fits
 */
export function findInputs(path: string): readonly { readonly path: string; readonly name: string }[] {
  if (!path.includes('*') || fs.existsSync(path)) return [{ path, name: basename(path) }];
  const parts = path.split(/[\\/]/);
  const fixed = parts.slice(
    0,
    parts.findIndex((part) => part.includes('*')),
  );
  const root = fixed.length === 0 ? '.' : fixed.join('/') || '/';
  let places = [root];
  for (const part of parts.slice(fixed.length)) {
    const fits = new RegExp(`^${part.split('*').map(escaped).join('.*')}$`, 'u');
    places = places.flatMap((place) =>
      namesIn(place)
        .filter((name) => fits.test(name) && (part.startsWith('.') || !name.startsWith('.')))
        .map((name) => join(place, name)),
    );
  }
  const files = places.filter((place) => fs.statSync(place).isFile());
  if (files.length === 0) throw new InputError('files-missing', { path });
  return files.map((file) => ({ path: file, name: relative(root, file).split(sep).join('/') }));
}

function namesIn(place: string): string[] {
  try {
    return fs.readdirSync(place).sort();
  } catch {
    return [];
  }
}

const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
