import type { GridTask } from './gridTask.ts';
import { HashInput } from './hashInput.ts';

/** What a record depends on besides its task. */
export interface Told {
  /** Language of the reasons. */
  readonly lang: string;
  /** Of Gridloom: another version may weave another plan. */
  readonly version: string;
}

/**
 * The whole message of a grid as one short text: two equal ones bring the same bytes. Stricter than `inputHash`: rows,
 * buildings and barriers count in their order, and so do names, seed, effort, the pattern of codes, language and version.
 * Empty for a task with a baseline: what a redraw brings depends on the plan before it.
 */
export function taskHash(task: GridTask, { lang, version }: Told): string {
  if (task.baseline || task.upper) return '';
  const { grid, households: table, buildings, barriers, parameters, pairs } = task;
  const input = new HashInput().text('gridloom task 1').text(lang).text(version);
  const { code, name, community, kind, min, max, ground } = grid;
  input.text(code).text(name).text(community).text(kind).number(min).number(max).shape(ground.coordinates);
  const { limits, weights, seed, effort, smallPieces, codePattern, balance } = parameters;
  input.text(JSON.stringify([limits.min, limits.max, limits.target, seed, effort, smallPieces, codePattern]));
  for (const term of Object.keys(weights).sort()) input.text(term).number(weights[term as keyof typeof weights]);
  input.text(balance ? balance.attribute : null).number(balance ? balance.weight : null);
  input.number(table.length).text([table.people, table.floors, table.attribute ?? null].map(Boolean).join());
  for (let row = 0; row < table.length; row++) {
    input.text(table.id[row]!).number(table.lon[row]!).number(table.lat[row]!).number(table.households[row]!);
    input.number(table.people?.[row] ?? null).number(table.floors?.[row] ?? null);
    input.number(table.attribute?.[row] ?? null);
    input.text(table.building[row]!).text(table.unit[row]!).text(table.floor[row]!).text(table.room[row]!);
  }
  input.number(buildings.length);
  for (const { id, floors, units, households, ground: footprint } of buildings)
    input.text(id).number(floors).number(units).number(households).shape(footprint.coordinates);
  input.number(barriers.length);
  for (const { line, strength } of barriers) input.number(strength).ring(line);
  if (pairs) {
    input.text('pairs').text(String(pairs.through)).number(pairs.list.length);
    for (const { kind: way, a, b, file, row } of pairs.list)
      input.text(way).text(a.what).text(a.id).text(b.what).text(b.id).text(file).number(row);
  }
  return input.digest();
}
