import { type CoverageInput, coverageOf } from '../../coverage/figures/coverageOf.ts';
import { unitTree } from '../../coverage/figures/unitTree.ts';
import { groundArea } from '../../geometry/groundArea.ts';
import { interiorPoint } from '../../geometry/interiorPoint.ts';
import { type HierarchyRow, readHierarchy } from '../../io/coverage/readHierarchy.ts';
import { type Register, RegisterReader, registerOfPlan } from '../../io/coverage/readRegister.ts';
import { readBuildings } from '../../io/readBuildings.ts';
import { readGrids } from '../../io/readGrids.ts';
import { crsOf, encodingOf } from '../../io/readTown.ts';
import { UniqueIds } from '../../io/uniqueIds.ts';
import type { CoverageTable } from '../../model/coverage.ts';
import type { Grid } from '../../model/grid.ts';
import { type Note, note } from '../../model/note.ts';
import type { InputChecksum } from '../../model/plan.ts';
import { RegionIndex } from '../../spatial-index/regions/regionIndex.ts';
import { mapOf } from '../mapOf.ts';
import { openEach } from '../openEach.ts';
import { type IncidentFiles, openIncidents } from '../openIncidents.ts';
import type { Platform } from '../platform.ts';
import { ancestryOf } from './ancestryOf.ts';
import type { CoveragePlan } from './openCoveragePlan.ts';
import { openCoveragePlan } from './openCoveragePlan.ts';
import { bindStaff, openStaff } from './openStaff.ts';

/** Where the inputs of a coverage lie, as the options tell. */
export interface CoverageFiles extends IncidentFiles {
  readonly households: readonly string[];
  readonly grids: readonly string[];
  readonly buildings: readonly string[];
  readonly hierarchy: string | null;
  readonly staff: readonly string[];
  readonly assigned: string | null;
  readonly detour: number;
}

/** Opens all inputs, finds what lies where, and counts. */
export async function openCoverage(
  platform: Platform,
  path: string,
  files: CoverageFiles,
): Promise<{ readonly table: CoverageTable; readonly inputs: readonly InputChecksum[] }> {
  const inputs: InputChecksum[] = [];
  const say = (notes: readonly Note[]) => {
    for (const n of notes) platform.say(n);
  };
  const plan = await openCoveragePlan(platform, path);
  const crs = files.crs ?? plan.report.parameters.crs;
  const optionsOf = (role: 'grids' | 'households' | 'buildings') => ({
    map: mapOf(files.map, role, role !== 'households'),
    crs: crsOf(crs, role),
    encoding: encodingOf(files.encoding, role),
    maxRejected: files.maxRejected,
  });
  let hierarchy: readonly HierarchyRow[] = [];
  for await (const source of openEach(
    platform,
    'hierarchy',
    files.hierarchy === null ? [] : [files.hierarchy],
    inputs,
  )) {
    const read = readHierarchy(source, {
      ...optionsOf('grids'),
      map: mapOf(files.map, 'hierarchy', true),
    });
    say(read.notes);
    if (read.rejections.length > 0) say([note('rows-rejected', { count: read.rejections.length })]);
    hierarchy = [...hierarchy, ...read.value];
  }
  const { ancestry, missing } = ancestryOf(plan.report.grids, hierarchy);
  if (files.hierarchy !== null && missing.length > 0)
    say([note('hierarchy-incomplete', { file: files.hierarchy, count: missing.length, grid: missing[0]! })]);
  const grounds: Grid[] = [];
  const fileOf = new Map<string, string>();
  for await (const source of openEach(platform, 'grids', files.grids, inputs)) {
    const read = readGrids(await platform.geos(), source, optionsOf('grids'), fileOf);
    say(read.notes);
    for (const grid of read.value) {
      fileOf.set(grid.code, source.name);
      grounds.push(grid);
    }
  }
  let register: Register = registerOfPlan(plan.lines);
  if (files.households.length > 0) {
    const reader = new RegisterReader(plan.lines);
    for await (const source of openEach(platform, 'households', files.households, inputs))
      reader.read(source, optionsOf('households'));
    const read = reader.finish();
    say(read.notes);
    register = read.register;
  }
  const where = whereabouts(plan, grounds);
  const staff =
    files.staff.length === 0
      ? null
      : bindStaff(
          await openStaff(platform, files.staff, { ...files, crs }, inputs, files.assigned),
          plan.microgrids.map(({ code }) => code),
        );
  if (staff !== null) say(staff.notes);
  const incidents =
    files.incidents.length === 0
      ? null
      : await openIncidents(platform, {
          ...files,
          crs,
          map: files.map.flatMap((text) => text.split(',')).filter((text) => text.trim().startsWith('incidents.')),
        });
  if (incidents !== null) inputs.push(...incidents.inputs);
  const buildingsOut = new Int32Array(plan.report.grids.length);
  const ids = new UniqueIds();
  for await (const source of openEach(platform, 'buildings', files.buildings, inputs)) {
    const read = readBuildings(await platform.geos(), source, optionsOf('buildings'), ids);
    say(read.notes);
    const inner = read.value.map(({ ground }) => interiorPoint(ground.coordinates[0]!));
    const [lon, lat] = [Float64Array.from(inner, ([x]) => x), Float64Array.from(inner, ([, y]) => y)];
    const held = where.microgrids(lon, lat);
    where.grids(lon, lat).forEach((grid, i) => {
      if (held[i]! < 0 && grid >= 0) buildingsOut[grid]!++;
    });
  }
  const codeOfPlan = new Map(plan.microgrids.map(({ code }, m) => [code, m]));
  const ofCode = Int32Array.from(plan.lines.codes, (code) => codeOfPlan.get(code) ?? -1);
  const microgrid = register.microgrid.map((c) => (c < 0 ? -1 : ofCode[c]!));
  const at = incidents === null ? null : locateAll(incidents.incidents.table, where);
  const input: CoverageInput = {
    tree: unitTree(
      plan.report.grids.map(({ grid, name }) => ({ code: grid, name })),
      ancestry,
      plan.microgrids,
      where.gridOf,
    ),
    microgrids: plan.microgrids.map(({ ground, status, stack, buildings }, m) => ({
      grid: where.gridOf[m]!,
      area: groundArea(ground),
      status,
      stack: stack?.building ?? null,
      liaisons: staff?.counts.liaison[m] ?? 0,
      volunteers: staff?.counts.volunteer[m] ?? 0,
      buildings,
    })),
    grids: plan.report.grids.map(({ grid, buildings }, g) => ({
      buildings,
      buildingsOut: files.buildings.length === 0 ? null : buildingsOut[g]!,
      area: where.areas.get(grid) ?? null,
    })),
    households: {
      ...register,
      microgrid,
      grid: where.grids(register.lon, register.lat).map((grid, i) => (microgrid[i]! >= 0 ? -1 : grid)),
    },
    liaisons: staff?.liaisons ?? null,
    detour: files.detour,
    incidents: at,
    outside: {
      incidentsWithoutPlace: at?.nowhere ?? 0,
      staffUnassigned: staff?.unassigned ?? 0,
      staffUnknown: staff?.unknown ?? 0,
    },
  };
  return { table: coverageOf(input), inputs };
}

/** Which micro-grid and which grid holds a place; −1 for none. */
interface Whereabouts {
  readonly gridOf: Int32Array;
  /** Ground of the grids whose shapes are known, by code. */
  readonly areas: ReadonlyMap<string, number>;
  microgrids(lon: Float64Array, lat: Float64Array): Int32Array;
  grids(lon: Float64Array, lat: Float64Array): Int32Array;
}

function whereabouts(plan: CoveragePlan, grounds: readonly Grid[]): Whereabouts {
  const index = new Map(plan.report.grids.map(({ grid }, g) => [grid, g]));
  const microgrids = RegionIndex.of(
    plan.microgrids.map(({ ground }) =>
      ground.type === 'MultiPolygon' ? ground : { type: 'MultiPolygon', coordinates: [ground.coordinates] },
    ),
  );
  const known = grounds.filter(({ code }) => index.has(code));
  const grids = RegionIndex.of(known.map(({ ground }) => ground));
  return {
    gridOf: Int32Array.from(plan.microgrids, ({ grid }) => index.get(grid) ?? 0),
    areas: new Map(known.map(({ code, ground }) => [code, groundArea(ground)])),
    microgrids: (lon, lat) => microgrids.locateMany(lon, lat),
    grids: (lon, lat) => grids.locateMany(lon, lat).map((found) => (found < 0 ? -1 : index.get(known[found]!.code)!)),
  };
}

function locateAll({ lon, lat }: { readonly lon: Float64Array; readonly lat: Float64Array }, where: Whereabouts) {
  // Incidents without a place are not located, and not counted as outside either.
  const placed = Int32Array.from(lon.keys()).filter((i) => !Number.isNaN(lon[i]!));
  const [x, y] = [Float64Array.from(placed, (i) => lon[i]!), Float64Array.from(placed, (i) => lat[i]!)];
  const microgrid = where.microgrids(x, y);
  const grid = where.grids(x, y).map((found, p) => (microgrid[p]! >= 0 ? -1 : found));
  const nowhere = lon.length - placed.length;
  return { microgrid, grid, nowhere };
}
