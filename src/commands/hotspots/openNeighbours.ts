import { contiguity } from '../../hotspot/weights/contiguity.ts';
import { distanceBand, nearest } from '../../hotspot/weights/distances.ts';
import { h3Ring } from '../../hotspot/weights/h3Ring.ts';
import { nodedTogether } from '../../hotspot/weights/nodedTogether.ts';
import { ring } from '../../hotspot/weights/ring.ts';
import { neighbourCounts, type Weights, weightsOfPairs } from '../../hotspot/weights/weights.ts';
import { encodingOf } from '../../io/readTown.ts';
import { readNeighbours } from '../../io/regions/readNeighbours.ts';
import { InputError } from '../../model/error.ts';
import { note } from '../../model/note.ts';
import type { InputChecksum } from '../../model/plan.ts';
import type { RegionTable } from '../../model/region.ts';
import type { Platform } from '../platform.ts';

/** Neighbours of the regions, how they were defined in words of the option, and the file they came from, if any. */
export interface OpenedNeighbours {
  readonly weights: Weights;
  readonly how: string;
  readonly input: InputChecksum | null;
}

/**
 * Binary weights as `--neighbours` asks: contiguity, rings over it, nearest, a distance band, or a list in a file.
 * @throws InputError `neighbours-form`, `neighbours-no-ground`, `hotspots-no-neighbours`, those of reading the list
 */
export async function openNeighbours(
  platform: Platform,
  table: RegionTable,
  asked: string | null,
  encoding: string | null,
): Promise<OpenedNeighbours> {
  const how =
    asked ?? (table.h3 !== null ? 'ring:1' : table.ground.some((ground) => ground === null) ? 'knn:8' : 'queen');
  const known = weightsNamed(table, how);
  const opened = known === null ? await fromFile(platform, table, how, encoding) : { weights: known, input: null };
  if (neighbourCounts(opened.weights).every((count) => count === 0))
    throw new InputError('hotspots-no-neighbours', { value: how });
  return { ...opened, how: opened.input === null ? how : opened.input.file };
}

/** The grounds with the vertices that contiguity is found by. */
export function bordersOf({ ground, cornersOnEdges }: RegionTable): RegionTable['ground'] {
  return cornersOnEdges ? nodedTogether(ground) : ground;
}

function weightsNamed(table: RegionTable, how: string): Weights | null {
  const [, word, number] = /^(queen|rook|knn|distance|ring)(?::([\d.]+))?$/.exec(how.trim().toLowerCase()) ?? [];
  if (word === undefined) return null;
  const n = Number(number);
  const fits = word === 'queen' || word === 'rook' ? number === undefined : n > 0;
  if (!fits || (word !== 'distance' && number !== undefined && !Number.isInteger(n)))
    throw new InputError('neighbours-form', { value: how });
  if (word === 'knn') return nearest(table.x, table.y, n);
  if (word === 'distance') return distanceBand(table.x, table.y, n);
  if (table.h3 !== null) return h3Ring(table.id, word === 'ring' ? n : 1);
  if (table.ground.some((ground) => ground === null))
    throw new InputError('neighbours-no-ground', { value: how, file: table.file });
  const borders = bordersOf(table);
  if (word === 'ring') return ring(contiguity(borders, 'queen', table.plane), n);
  return contiguity(borders, word === 'rook' ? 'rook' : 'queen', table.plane);
}

async function fromFile(
  platform: Platform,
  table: RegionTable,
  path: string,
  encoding: string | null,
): Promise<{ readonly weights: Weights; readonly input: InputChecksum }> {
  if (/^[a-z]+(:[\d.]*)?$/i.test(path)) throw new InputError('neighbours-form', { value: path });
  const { name, bytes, sha256 } = await platform.readInput(path);
  const pairs = readNeighbours({ name, bytes }, table.id, encodingOf(encoding, 'neighbours'));
  if (pairs.unknown > 0) platform.say(note('neighbours-unknown', { file: name, count: pairs.unknown }));
  const weights = weightsOfPairs(table.id.length, pairs.from, pairs.to);
  return { weights, input: { role: 'neighbours', file: name, bytes: bytes.length, sha256 } };
}
