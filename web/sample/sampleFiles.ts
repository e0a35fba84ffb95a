import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import own from '../../package.json' with { type: 'json' };
import { COMMANDS, readPlanGround } from '../../src/main.ts';
import { pack } from '../engine/packed.ts';
import { planViewOf, siteViewOf } from '../engine/planView.ts';
import { browserPlatform } from '../engine/platform.ts';
import { TownParts } from '../engine/townParts.ts';
import { VirtualFiles } from '../engine/virtualFiles.ts';

const LANGUAGES = ['en', 'zh'] as const;
const INPUTS = {
  grids: ['grids.geojson'],
  households: ['households.csv'],
  buildings: ['buildings.geojson'],
  barriers: ['barriers.geojson'],
} as const;

interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The plan of the sample as `gridloom partition` makes it of the same files, in both languages, and of each what the map
 * shows of it: `en/report.json`, `en/view.bin` … What was made before of the same inputs by the same code is taken again.
 *
 * @param code text of the engine, by which it is known
 */
export async function sampleFiles(sample: string, cache: string, code: Uint8Array): Promise<readonly MadeFile[]> {
  const sources = Object.values(INPUTS).map(([name]) => ({ name, bytes: readFileSync(join(sample, name)) }));
  const key = createHash('sha256').update(code);
  for (const { bytes } of sources) key.update(bytes);
  const kept = join(cache, key.digest('hex').slice(0, 32));
  const names = LANGUAGES.flatMap((lang) =>
    ['microgrids.geojson', 'households.csv', 'report.json', 'report.html', 'view.bin'].map((name) => `${lang}/${name}`),
  );
  if (names.every((name) => existsSync(join(kept, name))))
    return names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(kept, name))) }));

  const files = new VirtualFiles();
  for (const { name, bytes } of sources) files.put(name, new Blob([bytes]));
  const partition = COMMANDS.find(({ name }) => name === 'partition')!;
  const made: MadeFile[] = [];
  for (const lang of LANGUAGES) {
    const platform = browserPlatform(files, lang, own.version, 0, () => {});
    await partition.run({ ...INPUTS, out: lang }, platform);
    for (const { name, file } of files.folder(lang))
      if (name !== 'timing.json')
        made.push({ name: `${lang}/${name}`, bytes: new Uint8Array(await file.arrayBuffer()) });
    const parts = new TownParts(files);
    const names = { ...INPUTS, crs: null, encoding: null, map: [] };
    const { town } = await parts.town(platform, names, { crs: 'wgs84' });
    const view = planViewOf(
      readPlanGround(await files.texts(lang)),
      town.grids,
      siteViewOf(town.buildings, town.barriers),
    );
    made.push({ name: `${lang}/view.bin`, bytes: pack(view) });
  }
  for (const lang of LANGUAGES) mkdirSync(join(kept, lang), { recursive: true });
  for (const { name, bytes } of made) writeFileSync(join(kept, name), bytes);
  return made;
}
