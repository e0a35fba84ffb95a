// Makes the sample, an invented town near Yancheng, in data/sample/ or the folder given. Same bytes each time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { grids } from './sample/grids.mjs';
import { barriers } from './sample/lines.mjs';
import { random } from './sample/random.mjs';
import { Register } from './sample/register.mjs';
import { build } from './sample/town.mjs';

const SEED = 20220601;
const folder = process.argv[2] ?? join(dirname(dirname(fileURLToPath(import.meta.url))), 'data', 'sample');

/** One feature a line: small, and a change shows where it is. */
const collection = (features) =>
  `{"type":"FeatureCollection","features":[\n${features.map((f) => JSON.stringify(f)).join(',\n')}\n]}\n`;

const register = new Register(random(SEED));
const lanes = build(register);

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'grids.geojson'), collection(grids()));
writeFileSync(join(folder, 'barriers.geojson'), collection(barriers(lanes)));
writeFileSync(join(folder, 'buildings.geojson'), collection(register.buildings));
writeFileSync(join(folder, 'households.csv'), register.csv());
console.error(`${grids().length} grids, ${register.buildings.length} buildings, ${register.rows.length} households`);
