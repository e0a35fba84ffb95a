import type { Pair } from '../model/pair.ts';
import type { GridTask } from './gridTask.ts';
import { HashInput } from './hashInput.ts';
import { limitsOf } from './limitsOf.ts';

/**
 * What a grid's micro-grids were made from, as one short text: equal for equal households, buildings, barriers, ground,
 * limits and weights, in whatever order the rows stand. 32 hexadecimal digits (`murmur3`).
 *
 * Left out is what changes no plan that is kept: names, the seed, the effort, the pattern of new codes, the weight of
 * `moved`, the datum and the order of the input.
 */
export function inputHash(task: GridTask): string {
  const input = new HashInput();
  const { code, min, max, ground } = task.grid;
  input.text('gridloom input 1').text(code).number(min).number(max).shape(ground.coordinates);
  input.text(parametersText(task));
  input.digests(householdDigests(task));
  input.text('buildings');
  input.digests(buildingDigests(task));
  input.text('barriers');
  input.digests(barrierDigests(task));
  if (task.pairs) {
    input.text('pairs').text(String(task.pairs.through));
    input.digests(pairDigests(task.pairs.list));
  }
  return input.digest();
}

/** Parameters that decide what a good plan is, by name, so that a new one counts as soon as there is one. */
function parametersText(task: GridTask): string {
  const { seed: _, effort: __, codePattern: ___, weights, ...rest } = task.parameters;
  const { moved: ____, ...lasting } = weights;
  const counted: Record<string, unknown> = { ...rest, limits: limitsOf(task), weights: lasting };
  for (const name of ['crs', 'lang', 'version']) delete counted[name];
  return sortedJson(counted);
}

/** JSON with the fields of every object in the order of their names. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function householdDigests({ households: table }: GridTask): Uint32Array {
  const row = new HashInput();
  const digests = new Uint32Array(4 * table.length);
  for (let i = 0; i < table.length; i++) {
    row.text(table.id[i]!).number(table.lon[i]!).number(table.lat[i]!).number(table.households[i]!);
    row.number(table.attribute?.[i] ?? null);
    row.number(table.people?.[i] ?? null).number(table.floors?.[i] ?? null);
    row.text(table.building[i]!).text(table.unit[i]!).text(table.floor[i]!).text(table.room[i]!);
    row.digestInto(digests, 4 * i);
  }
  return digests;
}

function buildingDigests({ buildings }: GridTask): Uint32Array {
  const row = new HashInput();
  const digests = new Uint32Array(4 * buildings.length);
  buildings.forEach(({ id, ground, floors, units, households }, i) => {
    row.text(id).number(floors).number(units).number(households).shape(ground.coordinates);
    row.digestInto(digests, 4 * i);
  });
  return digests;
}

function pairDigests(pairs: readonly Pair[]): Uint32Array {
  const row = new HashInput();
  const digests = new Uint32Array(4 * pairs.length);
  pairs.forEach(({ kind, a, b }, i) => {
    row.text(kind).text(a.what).text(a.id).text(b.what).text(b.id);
    row.digestInto(digests, 4 * i);
  });
  return digests;
}

function barrierDigests({ barriers }: GridTask): Uint32Array {
  const row = new HashInput();
  const digests = new Uint32Array(4 * barriers.length);
  barriers.forEach(({ line, strength }, i) => {
    row.number(strength).ring(line);
    row.digestInto(digests, 4 * i);
  });
  return digests;
}
