import { eastOf, northOf } from '../geometry/lattice.ts';
import type { Metres } from '../model/units.ts';
import type { AuditedGrid, Subject } from './subject.ts';

/** Rows that name the same building are one building while steps of this length join them: a name may come twice. */
const SAME_BUILDING: Metres = 100;
/** Rows without a building are at one place within this. */
const SAME_PLACE: Metres = 0.5;

/**
 * 格不漏房, by households: a building, or a divided row, is in one micro-grid if its households fit in one. A stack holds a
 * part of a building's households, neither none nor all.
 */
export function auditSplits(subject: Subject): void {
  const linesOf = new LinesOfBuildings(subject);
  for (const lines of linesOf.mixed(subject.microgridOfLine)) checkBuilding(subject, lines);
  checkDividedRows(subject);
  checkStacks(subject, linesOf);
}

/** Lines of each building: the one that they are given, else the one that the input names. Chains, small enough for a city. */
class LinesOfBuildings {
  readonly #first = new Map<string, number>();
  readonly #next: Int32Array;

  constructor(subject: Subject) {
    const { plan, microgridOfLine } = subject;
    const { length } = plan.households;
    this.#next = new Int32Array(length).fill(-1);
    // From the last line on, so that a chain runs in the order of the lines.
    for (let line = length - 1; line >= 0; line--) {
      if (microgridOfLine[line]! < 0) continue;
      const building = buildingOf(subject, line);
      if (building === null) continue;
      this.#next[line] = this.#first.get(building) ?? -1;
      this.#first.set(building, line);
    }
  }

  of(building: string): number[] {
    return this.#from(this.#first.get(building) ?? -1);
  }

  /** Of all buildings whose lines are not all alike. */
  *mixed(key: Int32Array): Generator<number[]> {
    const heads = [...this.#first.values()].sort((a, b) => a - b);
    for (const head of heads)
      for (let line = head; line >= 0; line = this.#next[line]!)
        if (key[line] !== key[head]) {
          yield this.#from(head);
          break;
        }
  }

  #from(head: number): number[] {
    const lines: number[] = [];
    for (let line = head; line >= 0; line = this.#next[line]!) lines.push(line);
    return lines;
  }
}

function checkBuilding(subject: Subject, lines: readonly number[]): void {
  const { microgrids, microgridOfLine, gridOfCode, findings } = subject;
  const building = buildingOf(subject, lines[0]!);
  const byGrid = new Map<string, number[]>();
  for (const line of lines) {
    const { grid } = microgrids[microgridOfLine[line]!]!.stored;
    byGrid.set(grid, [...(byGrid.get(grid) ?? []), line]);
  }
  if (byGrid.size > 1)
    findings.add('building-in-two-grids', {
      value: countOf(subject, lines),
      building,
      at: placeOfLine(subject, lines[0]!),
      args: { grids: [...byGrid.keys()].join(', ') },
    });
  for (const [code, own] of byGrid) {
    const holder = gridOfCode.get(code);
    if (holder)
      for (const cluster of clusters(subject, holder, own, SAME_BUILDING)) tellSplit(subject, holder, cluster);
  }
}

function tellSplit(subject: Subject, holder: AuditedGrid, lines: readonly number[]): void {
  const { microgrids, microgridOfLine, plan, findings } = subject;
  const codes = new Set(lines.map((line) => microgrids[microgridOfLine[line]!]!.stored.code));
  const max = holder.row?.limits.max ?? plan.parameters.limits.max;
  const value = countOf(subject, lines);
  if (codes.size < 2 || value > max) return;
  const line = lines[0]!;
  findings.add('building-split', {
    value,
    building: buildingOf(subject, line) ?? plan.households[line]!.household,
    grid: holder.grid.code,
    at: placeOfLine(subject, line),
    args: { microgrids: [...codes].sort().join(', '), max },
  });
}

/** Rows without a building that are divided: with all that is at their place, they must exceed the maximum. */
function checkDividedRows(subject: Subject): void {
  const { plan, rowOfLine, microgridOfLine, microgrids, gridOfCode } = subject;
  const loose: number[] = [];
  const divided = new Set<number>();
  plan.households.forEach((_, i) => {
    if (microgridOfLine[i]! < 0 || rowOfLine[i]! < 0 || buildingOf(subject, i) !== null) return;
    loose.push(i);
    if (i > 0 && rowOfLine[i] === rowOfLine[i - 1]) divided.add(rowOfLine[i]!);
  });
  if (divided.size === 0) return;
  const byGrid = new Map<string, number[]>();
  for (const line of loose) {
    const { grid } = microgrids[microgridOfLine[line]!]!.stored;
    const own = byGrid.get(grid);
    if (own) own.push(line);
    else byGrid.set(grid, [line]);
  }
  for (const [code, lines] of byGrid) {
    const holder = gridOfCode.get(code);
    if (!holder || !lines.some((line) => divided.has(rowOfLine[line]!))) continue;
    for (const cluster of clusters(subject, holder, lines, SAME_PLACE))
      if (cluster.some((line) => divided.has(rowOfLine[line]!))) tellSplit(subject, holder, cluster);
  }
}

function checkStacks(subject: Subject, linesOf: LinesOfBuildings): void {
  const { microgrids, microgridOfLine, plan, findings } = subject;
  for (const { stored, index } of microgrids) {
    if (stored.stack === null) continue;
    const { building } = stored.stack;
    // A lone point above the maximum goes by the id of its first row.
    const lone = building.startsWith('point:');
    const lines = lone ? null : linesOf.of(building);
    const own = lines?.filter((line) => microgridOfLine[line] === index).length ?? 1;
    if (own > 0 && (lines === null || own < lines.length)) continue;
    const line = plan.households.findIndex((_, i) => microgridOfLine[i] === index);
    const at = line < 0 ? null : placeOfLine(subject, line);
    findings.add('stack-unfounded', { microgrid: stored.code, building, at });
  }
}

/** Groups of lines that steps of less than `reach` join. */
function clusters(subject: Subject, holder: AuditedGrid, lines: readonly number[], reach: Metres): number[][] {
  const { households, rowOfLine } = subject;
  const { lattice } = holder;
  const squares = new Map<string, number[]>();
  const place = (line: number): [number, number] => {
    const row = rowOfLine[line]!;
    return row < 0 ? [0, 0] : [eastOf(lattice, households.lon[row]!), northOf(lattice, households.lat[row]!)];
  };
  const key = (x: number, y: number) => `${Math.floor(x / reach)},${Math.floor(y / reach)}`;
  for (const line of lines) {
    const square = key(...place(line));
    const own = squares.get(square);
    if (own) own.push(line);
    else squares.set(square, [line]);
  }
  const groups: number[][] = [];
  const seen = new Set<number>();
  for (const line of lines) {
    if (seen.has(line)) continue;
    seen.add(line);
    const group = [line];
    for (const member of group) {
      const [x, y] = place(member);
      for (let dx = -1; dx <= 1; dx++)
        for (let dy = -1; dy <= 1; dy++)
          for (const other of squares.get(key(x + dx * reach, y + dy * reach)) ?? []) {
            if (seen.has(other)) continue;
            const [ox, oy] = place(other);
            if ((ox - x) ** 2 + (oy - y) ** 2 >= reach * reach) continue;
            seen.add(other);
            group.push(other);
          }
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}

function buildingOf({ plan, households, rowOfLine }: Subject, line: number): string | null {
  return plan.households[line]!.building ?? households.building[rowOfLine[line]!] ?? null;
}

function countOf({ plan }: Subject, lines: readonly number[]): number {
  return lines.reduce((sum, line) => sum + plan.households[line]!.households, 0);
}

function placeOfLine({ households, rowOfLine }: Subject, line: number): [number, number] | null {
  const row = rowOfLine[line]!;
  return row < 0 ? null : [households.lon[row]!, households.lat[row]!];
}
