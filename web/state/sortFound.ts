/** A file that was dropped or chosen, by its path inside what was dropped. */
export interface Found {
  readonly path: string;
  readonly file: Blob;
}

export interface NamedBlob {
  readonly name: string;
  readonly file: Blob;
}

/** What was found: plans (folders, GeoPackages) and files of data, every one by a name of its own. */
export interface Sorted {
  readonly plans: readonly { readonly name: string; readonly files: readonly NamedBlob[] }[];
  readonly inputs: readonly NamedBlob[];
}

/** Names that a folder of a plan has. */
const PLAN_FILES = ['report.json', 'microgrids.geojson', 'households.csv'];

/** Tells plans from data. Of files that share a name the later ones get a number, so that none takes another's place. */
export function sortFound(found: readonly Found[]): Sorted {
  const seen = found.filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')));
  const folders = new Map<string, NamedBlob[]>();
  for (const { path, file } of seen) {
    const at = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(0, at));
    folders.set(folder, [...(folders.get(folder) ?? []), { name: path.slice(at + 1), file }]);
  }
  const plans: { name: string; files: readonly NamedBlob[] }[] = [];
  const inputs: NamedBlob[] = [];
  const taken = new Set<string>();
  for (const [folder, files] of folders) {
    if (PLAN_FILES.every((name) => files.some((file) => file.name === name))) {
      plans.push({ name: folder || 'plan', files });
      continue;
    }
    for (const { name, file } of files) {
      if (/\.gpkg$/i.test(name)) {
        plans.push({ name, files: [{ name, file }] });
        continue;
      }
      const own = unused(name, taken);
      taken.add(own);
      inputs.push({ name: own, file });
    }
  }
  return { plans, inputs };
}

function unused(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let own = name;
  for (let n = 2; taken.has(own); n++) own = `${stem} (${n})${end}`;
  return own;
}
