import { boxesMeet, boxOf } from '../geometry/boxes.ts';
import type { Geom, GeosScope } from '../geometry/geos.ts';
import { interiorPoint } from '../geometry/interiorPoint.ts';
import type { Building } from '../model/building.ts';
import type { Metres, SquareMetres } from '../model/units.ts';
import { type DrawnGrid, type DrawnMicroGrid, degreesOf, drawShape } from './drawGrid.ts';
import type { Findings } from './findings.ts';
import { type AuditedMicroGrid, placeOf } from './subject.ts';

/** At shared walls footprints overlap, and a border runs between them: so deep it may lie inside of one. */
const WALL: Metres = 0.1;
/** Less ground than this is not told. */
const LEAST: SquareMetres = 0.01;

/** One footprint in one grid; `inhabited` are the micro-grids of its households there, none for an empty building. */
export function checkFootprint(
  s: GeosScope,
  findings: Findings,
  drawn: DrawnGrid,
  building: Building,
  inhabited: readonly AuditedMicroGrid[],
  neighbours: () => readonly Building[],
): void {
  const { coordinates } = building.ground;
  const box = boxOf(coordinates);
  const near = drawn.microgrids.filter((item) => boxesMeet(item.box, box));
  const own = inhabited.length > 0 ? near.filter((item) => inhabited.includes(item.microgrid)) : near;
  const whole = drawShape(s, drawn.lattice, coordinates);
  if (own.some(({ test }) => test.covers(whole))) return;

  // All but the walls, as far as it lies in the grid.
  const core = s.buffer(whole, -WALL, 1);
  const inside = s.intersection(core, drawn.ground);
  const found = { building: building.id, grid: drawn.code, at: placeOf(box) };
  // Its households name it, but it stands elsewhere.
  if (s.area(inside) <= LEAST) return;
  const beyond = s.area(core) - s.area(inside);
  if (beyond > LEAST) findings.add('building-astride', { ...found, value: beyond });
  if (own.some(({ test }) => test.covers(inside))) return;

  const homes = inhabited.length > 0 ? own : holderOf(s, near, inside);
  if (homes.length === 0 && inhabited.length === 0) {
    findings.add('building-missed', { ...found, value: s.area(inside) });
    return;
  }
  const left = withoutNeighbours(s, drawn, leftOver(s, inside, homes), neighbours());
  const value = s.area(left);
  if (value <= LEAST) return;
  const microgrid = (homes[0]?.microgrid ?? inhabited[0]!).stored.code;
  const at = placeIn(s, drawn, left) ?? found.at;
  findings.add(inhabited.length > 0 ? 'building-cut' : 'empty-building-cut', { ...found, value, microgrid, at });
}

/** The micro-grid with most of the ground, alone; none where no one has any. */
function holderOf(s: GeosScope, near: readonly DrawnMicroGrid[], inside: Geom): readonly DrawnMicroGrid[] {
  let most = 0;
  let holder: DrawnMicroGrid | null = null;
  for (const item of near) {
    const share = item.test.intersects(inside) ? s.area(s.intersection(inside, item.geom)) : 0;
    if (share <= most) continue;
    most = share;
    holder = item;
  }
  return holder === null ? [] : [holder];
}

function leftOver(s: GeosScope, inside: Geom, homes: readonly DrawnMicroGrid[]): Geom {
  let left = inside;
  for (const { geom } of homes) left = s.difference(left, geom);
  return left;
}

/** What other footprints cover as well can only be in one of the two micro-grids. */
function withoutNeighbours(s: GeosScope, drawn: DrawnGrid, ground: Geom, neighbours: readonly Building[]): Geom {
  let left = ground;
  for (const { ground: shape } of neighbours) {
    if (s.area(left) <= LEAST) break;
    left = s.difference(left, s.buffer(drawShape(s, drawn.lattice, shape.coordinates), WALL, 1));
  }
  return left;
}

function placeIn(s: GeosScope, { lattice }: DrawnGrid, shape: Geom): number[] | null {
  const [first] = s.polygonsOf(shape);
  return first ? degreesOf(lattice, interiorPoint(first)) : null;
}
