import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DISK, type Disk } from '../../io/node/disk.ts';
import { namesIn } from '../../io/node/traces.ts';
import { writeDurably } from '../../io/node/writeDurably.ts';
import type { PlanFile } from '../../io/plan/planFile.ts';
import { InputError } from '../../model/error.ts';
import { foreignNames } from './checkOutput.ts';
import { folderToRead, replaceFolder } from './replaceFolder.ts';

/** Refuses a folder with other files than these (`force` does not help), one that has them already unless `force`, a file. */
export function checkFolderOutput(path: string, names: readonly string[], force: boolean): void {
  const place = folderToRead(path);
  if (!existsSync(place)) return;
  if (!statSync(place).isDirectory()) throw new InputError('folder-is-file', { path });
  const present = namesIn(place);
  const foreign = foreignNames(present, new Set(names));
  if (foreign !== null) throw new InputError('folder-foreign', { path, names: foreign });
  if (present.length > 0 && !force) throw new InputError('folder-exists', { path });
}

/** Writes files as a folder of their own; after a crash there is the old folder or the new one (`replaceFolder`). */
export function writeFolderTo(path: string, files: readonly PlanFile[], disk: Disk = DISK): void {
  replaceFolder(
    path,
    (folder) => {
      for (const { name, chunks } of files) writeDurably(join(folder, name), chunks, disk);
    },
    disk,
  );
}
