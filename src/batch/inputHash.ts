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
  for (const digest of [...householdDigests(task)].sort()) input.text(digest);
  input.text('buildings');
  for (const digest of [...buildingDigests(task)].sort()) input.text(digest);
  input.text('barriers');
  for (const digest of [...barrierDigests(task)].sort()) input.text(digest);
  if (task.pairs) {
    input.text('pairs').text(String(task.pairs.through));
    for (const digest of [...pairDigests(task.pairs.list)].sort()) input.text(digest);
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

function* householdDigests({ households: table }: GridTask): Generator<string> {
  const row = new HashInput();
  for (let i = 0; i < table.length; i++) {
    row.text(table.id[i]!).number(table.lon[i]!).number(table.lat[i]!).number(table.households[i]!);
    row.number(table.attribute?.[i] ?? null);
    row.number(table.people?.[i] ?? null).number(table.floors?.[i] ?? null);
    row.text(table.building[i]!).text(table.unit[i]!).text(table.floor[i]!).text(table.room[i]!);
    yield row.digest();
  }
}

function* buildingDigests({ buildings }: GridTask): Generator<string> {
  const row = new HashInput();
  for (const { id, ground, floors, units, households } of buildings) {
    row.text(id).number(floors).number(units).number(households).shape(ground.coordinates);
    yield row.digest();
  }
}

function* pairDigests(pairs: readonly Pair[]): Generator<string> {
  const row = new HashInput();
  for (const { kind, a, b } of pairs) {
    row.text(kind).text(a.what).text(a.id).text(b.what).text(b.id);
    yield row.digest();
  }
}

function* barrierDigests({ barriers }: GridTask): Generator<string> {
  const row = new HashInput();
  for (const { line, strength } of barriers) {
    row.number(strength).ring(line);
    yield row.digest();
  }
}
