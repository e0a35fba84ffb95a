import type { MultiPolygon, Position } from 'geojson';
import { type Note, note } from '../model/note.ts';
import type { Geos } from './geos.ts';
import { latticeAt, UNITS_PER_DEGREE } from './lattice.ts';
import { doubleArea, type RingFlaws, repairRing, roundRing } from './repairRing.ts';
import { isSimpleRing } from './simpleRing.ts';

/** Ground that can be used, with what was mended to make it so; or why it cannot be mended. */
export type RepairedGround =
  | { readonly ground: MultiPolygon; readonly repairs: readonly Note[] }
  | { readonly refused: Note };

/** Change of area from which a repair is no longer a matter of course and is noted with its figures. */
const NOTABLE_CHANGE = 0.01;
const MOST_ROUNDS = 8;

/**
 * Polygons as read (shell, then holes; WGS 84 degrees, finite; rings may be open) made into ground that all else can
 * rely on: on the lattice of 1e-7°, valid, pieces apart, shells counter-clockwise and holes clockwise (RFC 7946).
 *
 * Mended, each with a note: open rings, repeated vertices, spikes, parts without area, wrong winding, and by GEOS
 * (MakeValid, structure: shells are ground, holes are none) rings that cross or touch themselves, holes outside their
 * shell, pieces that overlap. Refused: fewer than three distinct points, no area.
 */
export function repairGround(geos: Geos, polygons: readonly (readonly (readonly Position[])[])[]): RepairedGround {
  const flaws: RingFlaws = { unclosed: false, doubled: false, spike: false };
  const repairs: Note[] = [];
  const { kept, dropped } = repairRings(polygons, flaws);
  if (kept.length === 0) return { refused: note('shape-too-few-points') };
  if (flaws.unclosed) repairs.push(note('repaired-unclosed'));
  if (flaws.doubled) repairs.push(note('repaired-doubled'));
  if (flaws.spike) repairs.push(note('repaired-spike'));
  if (dropped > 0) repairs.push(note('repaired-part-dropped', { parts: dropped }));

  const fault = faultOf(geos, kept);
  const valid = fault === null ? kept : madeValid(geos, kept);
  if (valid === null) return { refused: note('shape-beyond-repair') };
  if (valid.length === 0) return { refused: note('shape-no-area') };
  if (fault !== null) repairs.push(fault, ...changeOfArea(kept, valid));
  else if (turned(valid)) repairs.push(note('repaired-winding'));
  return { ground: { type: 'MultiPolygon', coordinates: valid.map(inDegrees) }, repairs };
}

function repairRings(polygons: readonly (readonly (readonly Position[])[])[], flaws: RingFlaws) {
  const kept: Position[][][] = [];
  let dropped = 0;
  for (const rings of polygons) {
    const mended = rings.map((ring) => repairRing(ring, flaws));
    const [shell, ...holes] = mended;
    if (shell === undefined || shell === null) {
      dropped++;
      continue;
    }
    const realHoles = holes.filter((hole) => hole !== null);
    dropped += holes.length - realHoles.length;
    kept.push([shell, ...realHoles]);
  }
  return { kept, dropped };
}

/** What GEOS finds wrong with the polygons, and where; null when they are valid. */
function faultOf(geos: Geos, polygons: Position[][][]): Note | null {
  if (polygons.length === 1 && polygons[0]!.length === 1 && isSimpleRing(polygons[0]![0]!)) return null;
  return geos.scope((s) => {
    const whole = s.multiPolygon(polygons);
    if (s.isValid(whole)) return null;
    const reason = s.isValidReason(whole);
    const place = placeOf(reason);
    if (polygons.length > 1 && polygons.every((rings) => s.isValid(s.polygon(rings)))) {
      return note('repaired-overlap', { place });
    }
    if (/^Hole/.test(reason)) return note('repaired-hole', { place });
    if (/^(Ring Self|Interior|Duplicate)/.test(reason)) return note('repaired-touching', { place });
    return note('repaired-crossing', { place });
  });
}

/** `Self-intersection[1201234567 331234567]` as `120.1234567, 33.1234567`. */
function placeOf(reason: string): string {
  const units = /\[(\S+) (\S+)\]/.exec(reason);
  if (units === null) return '';
  return [units[1], units[2]].map((unit) => (Number(unit) / UNITS_PER_DEGREE).toFixed(7)).join(', ');
}

/** The same ground, valid and on the lattice; null when GEOS does not get there. */
function madeValid(geos: Geos, polygons: Position[][][]): Position[][][] | null {
  return geos.scope((s) => {
    let ground = polygons;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      // New vertices lie anywhere. Put on the lattice they may, seldom, make a ring touch itself again.
      ground = onLattice(s.polygonsOf(s.makeValid(s.multiPolygon(ground), 'structure')));
      if (ground.length === 0 || s.isValid(s.multiPolygon(ground))) return ground;
    }
    return null;
  });
}

/** Polygons of lattice units with whole coordinates; rings that collapse are left out. */
function onLattice(polygons: Position[][][]): Position[][][] {
  return polygons.flatMap((rings) => {
    const [shell, ...holes] = rings.map(roundRing);
    if (shell === undefined || shell === null) return [];
    return [[shell, ...holes.filter((hole) => hole !== null)]];
  });
}

function changeOfArea(before: Position[][][], after: Position[][][]): Note[] {
  const [u, v] = after[0]![0]![0] as [number, number];
  const { metresPerU, metresPerV } = latticeAt(u / UNITS_PER_DEGREE, v / UNITS_PER_DEGREE);
  const square = (polygons: Position[][][]) => areaOf(polygons) * metresPerU * metresPerV;
  const was = square(before);
  const is = square(after);
  if (Math.abs(is - was) <= NOTABLE_CHANGE * Math.max(is, was)) return [];
  return [note('repaired-area', { before: was.toFixed(1), after: is.toFixed(1) })];
}

/** Shells less holes, in squared lattice units, whatever their winding. */
function areaOf(polygons: Position[][][]): number {
  let sum = 0;
  for (const rings of polygons) {
    rings.forEach((ring, i) => {
      sum += (i === 0 ? 0.5 : -0.5) * Math.abs(doubleArea(ring));
    });
  }
  return sum;
}

function turned(polygons: Position[][][]): boolean {
  return polygons.some((rings) => rings.some((ring, i) => doubleArea(ring) > 0 !== (i === 0)));
}

/** A polygon of lattice units in degrees, shell counter-clockwise, holes clockwise. */
function inDegrees(rings: Position[][]): Position[][] {
  return rings.map((ring, i) => {
    const right = doubleArea(ring) > 0 === (i === 0) ? ring : ring.toReversed();
    return right.map(([u, v]) => [u! / UNITS_PER_DEGREE, v! / UNITS_PER_DEGREE]);
  });
}
