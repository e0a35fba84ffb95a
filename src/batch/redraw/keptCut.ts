import type { HouseholdTable } from '../../model/household.ts';
import type { Limits } from '../../model/limits.ts';
import type { Stack } from '../../model/plan.ts';
import type { Site } from '../../model/site.ts';
import type { BuildingPart } from '../../partition/cutBuilding.ts';
import type { CutBy } from '../../partition/dwelling.ts';
import { floorNumber } from '../../partition/floorNumber.ts';
import type { Atom } from '../atoms.ts';
import type { GridBaseline } from './gridBaseline.ts';

/** An atom, and the old label of a part that is cut as it was: null for all others. */
export interface AtomAsBefore extends Atom {
  readonly label: number | null;
}

/**
 * Atoms in which every building that the baseline cut is cut as it was, where that still keeps the maximum and no storey is
 * divided: a household that moves in on one floor must not shift the bands of the whole tower. Other atoms stay.
 */
export function atomsCutAsBefore(
  atoms: readonly Atom[],
  sites: readonly Site[],
  households: HouseholdTable,
  limits: Limits,
  baseline: GridBaseline,
): AtomAsBefore[] {
  const result: AtomAsBefore[] = [];
  for (let i = 0; i < atoms.length; ) {
    const { site } = atoms[i]!;
    const fresh: Atom[] = [];
    while (i < atoms.length && atoms[i]!.site === site) fresh.push(atoms[i++]!);
    const parts = fresh.length > 1 ? keptCut(sites[site]!, households, limits, baseline) : null;
    if (parts === null) result.push(...fresh.map((atom) => ({ ...atom, label: null })));
    else for (const { label, part } of parts) result.push({ site, households: part.households, part, label });
  }
  return result;
}

/** A part in the making: what of each row goes to the micro-grid of one label. */
interface Band {
  readonly label: number;
  readonly stack: Stack;
  readonly pieces: Map<number, number>;
  households: number;
}

interface KeptPart {
  readonly label: number;
  readonly part: BuildingPart;
}

function keptCut(site: Site, table: HouseholdTable, limits: Limits, baseline: GridBaseline): KeptPart[] | null {
  const bands = bandsOf(site, baseline);
  if (bands.size < 2) return null;
  const storeyOf = (row: number) => floorNumber(table.floor[row] ?? null, table.room[row] ?? null);
  const strangers: number[] = [];
  for (const row of site.rows) {
    const own: Band[] = [];
    const counts: number[] = [];
    for (let at = baseline.start[row]!; at < baseline.start[row + 1]!; at++) {
      const band = bands.get(baseline.label[at]!);
      if (!band) continue;
      own.push(band);
      counts.push(baseline.households[at]!);
    }
    if (own.length === 0) strangers.push(row);
    else {
      settle(counts, table.households[row]!);
      own.forEach((band, b) => {
        give(band, row, counts[b]!);
      });
    }
  }
  const list = [...bands.values()];
  for (const row of strangers) {
    const storey = storeyOf(row);
    const unit = table.unit[row] ?? null;
    const fitting = list.filter(({ stack }) => holds(stack, unit, storey));
    give(lightest(fitting.length > 0 ? fitting : list), row, table.households[row]!);
  }
  const filled = list.filter((band) => band.households > 0);
  if (filled.length < 2 || filled.some((band) => band.households > limits.max)) return null;
  if (divided(filled, table, storeyOf)) return null;
  return fromTheGround(filled, elsewhere(site, baseline)).map((band) => ({
    label: band.label,
    part: partOf(band, site, table, storeyOf),
  }));
}

/** The stacks of this building in the baseline, by label. */
function bandsOf(site: Site, { microgrids }: GridBaseline): Map<number, Band> {
  const bands = new Map<number, Band>();
  microgrids.forEach(({ stack }, label) => {
    if (stack?.building === site.id) bands.set(label, { label, stack, pieces: new Map(), households: 0 });
  });
  return bands;
}

/** Brings the parts of a row to the row's present sum: a gain goes to its least part, a loss comes off its greatest. */
function settle(counts: number[], due: number): void {
  let sum = counts.reduce((total, n) => total + n, 0);
  for (; sum < due; sum++) counts[counts.indexOf(Math.min(...counts))]! += 1;
  for (; sum > due; sum--) counts[counts.indexOf(Math.max(...counts))]! -= 1;
}

function give(band: Band, row: number, households: number): void {
  if (households === 0 && band.pieces.has(row)) return;
  band.pieces.set(row, (band.pieces.get(row) ?? 0) + households);
  band.households += households;
}

function lightest(bands: readonly Band[]): Band {
  return bands.reduce((best, band) => (band.households < best.households ? band : best));
}

function holds(stack: Stack, unit: string | null, storey: number | null): boolean {
  if (stack.equalParts) return true;
  if (stack.units !== null && (unit === null || !stack.units.includes(unit))) return false;
  if (stack.floors === null) return stack.units !== null;
  return storey !== null && storey >= stack.floors[0] && storey <= stack.floors[1];
}

/** Whether a storey of a unit that is known would lie in two parts, or a unit that was taken as a whole. */
function divided(bands: readonly Band[], table: HouseholdTable, storeyOf: (row: number) => number | null): boolean {
  const holder = new Map<string, Band>();
  for (const band of bands) {
    if (band.stack.equalParts) continue;
    for (const row of band.pieces.keys()) {
      const storey = band.stack.floors === null ? 'whole' : storeyOf(row);
      if (storey === null) continue;
      const key = `${table.unit[row] ?? ''} ${storey}`;
      const known = holder.get(key);
      if (known !== undefined && known !== band) return true;
      holder.set(key, band);
    }
  }
  return false;
}

/**
 * By unit, then by storey: neighbours in this order are neighbours in the building, and the first stands on the ground.
 * Where storeys are not known, that is the part whose micro-grid has households outside of the building.
 */
function fromTheGround(bands: readonly Band[], outside: ReadonlySet<number>): Band[] {
  const unitOf = ({ stack }: Band) => Number.parseInt(/\d+/.exec(stack.units?.[0] ?? '')?.[0] ?? '0', 10);
  const storeyOf = ({ stack }: Band) => stack.floors?.[0] ?? 0;
  const above = ({ label }: Band) => (outside.has(label) ? 0 : 1);
  return [...bands].sort(
    (a, b) => unitOf(a) - unitOf(b) || storeyOf(a) - storeyOf(b) || above(a) - above(b) || a.label - b.label,
  );
}

/** Labels that bear households outside of a building. */
function elsewhere(site: Site, { start, label }: GridBaseline): Set<number> {
  const own = new Set(site.rows);
  const labels = new Set<number>();
  for (let row = 0; row + 1 < start.length; row++)
    if (!own.has(row)) for (let at = start[row]!; at < start[row + 1]!; at++) labels.add(label[at]!);
  return labels;
}

function partOf(
  { stack, pieces, households }: Band,
  site: Site,
  table: HouseholdTable,
  storeyOf: (row: number) => number | null,
): BuildingPart {
  const units = stack.units === null ? null : new Set(stack.units);
  let floors = stack.floors;
  for (const row of pieces.keys()) {
    if (units && table.unit[row] != null) units.add(table.unit[row]!);
    const storey = storeyOf(row);
    if (floors && storey !== null) floors = [Math.min(floors[0], storey), Math.max(floors[1], storey)];
  }
  let told = 0;
  for (const row of site.rows) if (storeyOf(row) !== null) told += table.households[row]!;
  const byFloor: CutBy = told >= KNOWN_SHARE * site.households ? 'floors' : 'floors-spread';
  return {
    households,
    pieces: [...pieces].map(([row, n]) => ({ row, households: n })),
    units: units === null ? null : [...units],
    floors,
    by: stack.equalParts ? 'equal-parts' : floors === null ? 'units' : byFloor,
  };
}

/** As in the cutting of buildings: storeys count as known when this share of the households tells them. */
const KNOWN_SHARE = 0.8;
