import { booleanPointInPolygon } from '@turf/turf';
import Flatbush from 'flatbush';
import type { MultiPolygon } from 'geojson';
import initGeos from 'geos-wasm';

/** Points and, where a rival is to be checked, the region of each. */
export interface Asked {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly truth: Int32Array;
}

/** Looks up the first so many points; gives a sum over the answers, so that no work is left out. */
export type Rival = (points: number) => number;

export function boxesOf(all: readonly MultiPolygon[]): Flatbush {
  const tree = new Flatbush(all.length);
  for (const { coordinates } of all) {
    const ring = coordinates[0]![0]!;
    const [lon, lat] = [ring.map((p) => p[0]!), ring.map((p) => p[1]!)];
    tree.add(Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat));
  }
  tree.finish();
  return tree;
}

/** Even–odd over flat coordinates: the usual fast way, wrong by rounding near borders. */
export function rayCasting({ x, y, truth }: Asked, all: readonly MultiPolygon[], tree: Flatbush): Rival {
  const start = new Uint32Array(all.length + 1);
  all.forEach(({ coordinates }, i) => {
    start[i + 1] = start[i]! + coordinates[0]![0]!.length;
  });
  const flat = new Float64Array(2 * start[all.length]!);
  all.forEach(({ coordinates }, i) => {
    coordinates[0]![0]!.forEach(([lon, lat], v) => {
      flat[2 * (start[i]! + v)] = lon!;
      flat[2 * (start[i]! + v) + 1] = lat!;
    });
  });
  const inside = (region: number, px: number, py: number): boolean => {
    let odd = false;
    for (let v = start[region]!; v < start[region + 1]! - 1; v++) {
      const ay = flat[2 * v + 1]!;
      const by = flat[2 * v + 3]!;
      if (ay > py === by > py) continue;
      const ax = flat[2 * v]!;
      if (px < ax + ((flat[2 * v + 2]! - ax) * (py - ay)) / (by - ay)) odd = !odd;
    }
    return odd;
  };
  return (points) => {
    let sum = 0;
    for (let i = 0; i < points; i++)
      for (const region of tree.search(x[i]!, y[i]!, x[i]!, y[i]!))
        if (inside(region, x[i]!, y[i]!)) {
          sum += region;
          if (region !== truth[i]) throw new Error(`point ${i}: ${region}, not ${truth[i]}`);
          break;
        }
    return sum;
  };
}

export function turf({ x, y }: Asked, all: readonly MultiPolygon[], tree: Flatbush): Rival {
  return (points) => {
    let sum = 0;
    for (let i = 0; i < points; i++)
      for (const region of tree.search(x[i]!, y[i]!, x[i]!, y[i]!))
        if (booleanPointInPolygon([x[i]!, y[i]!], all[region]!)) {
          sum += region;
          break;
        }
    return sum;
  };
}

/** What is used of GEOS: pointers in, pointers and codes out. */
interface Geos {
  readonly Module: {
    _malloc(bytes: number): number;
    _free(pointer: number): void;
    readonly HEAPU8: Uint8Array;
    addFunction(call: (item: number) => void, signature: string): number;
  };
  GEOSGeomFromWKB_buf(wkb: number, bytes: number): number;
  GEOSGeom_createPointFromXY(x: number, y: number): number;
  GEOSGeom_destroy(geometry: number): void;
  GEOSPrepare(geometry: number): number;
  GEOSPreparedIntersectsXY(prepared: number, x: number, y: number): number;
  GEOSSTRtree_create(nodeCapacity: number): number;
  GEOSSTRtree_insert(tree: number, geometry: number, item: number): void;
  GEOSSTRtree_build(tree: number): number;
  GEOSSTRtree_query(tree: number, geometry: number, callback: number, userdata: number): void;
}

/** GEOS by itself: its own tree (STRtree), and the prepared geometry of every region that the tree names. */
export async function geosTree({ x, y, truth }: Asked, all: readonly MultiPolygon[]): Promise<Rival> {
  const geos = (await initGeos()) as unknown as Geos;
  const { Module } = geos;
  const tree = geos.GEOSSTRtree_create(10);
  const prepared = all.map(({ coordinates }, region) => {
    const bytes = wkb(coordinates[0]![0]!);
    const at = Module._malloc(bytes.length);
    Module.HEAPU8.set(bytes, at);
    const geometry = geos.GEOSGeomFromWKB_buf(at, bytes.length);
    Module._free(at);
    // An item is a pointer that nobody follows: the number of the region serves.
    geos.GEOSSTRtree_insert(tree, geometry, region);
    return geos.GEOSPrepare(geometry);
  });
  if (geos.GEOSSTRtree_build(tree) !== 1) throw new Error('GEOS built no tree.');
  const found: number[] = [];
  const collect = Module.addFunction((item) => {
    found.push(item);
  }, 'vii');
  return (points) => {
    let sum = 0;
    for (let i = 0; i < points; i++) {
      found.length = 0;
      const point = geos.GEOSGeom_createPointFromXY(x[i]!, y[i]!);
      geos.GEOSSTRtree_query(tree, point, collect, 0);
      geos.GEOSGeom_destroy(point);
      const region = found.find((one) => geos.GEOSPreparedIntersectsXY(prepared[one]!, x[i]!, y[i]!) === 1);
      if (region !== undefined && region !== truth[i]) throw new Error(`point ${i}: ${region}, not ${truth[i]}`);
      sum += region ?? 0;
    }
    return sum;
  };
}

/** A polygon without holes as Well-Known Binary. */
function wkb(ring: readonly (readonly number[])[]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(13 + 16 * ring.length));
  bytes.setUint8(0, 1);
  bytes.setUint32(1, 3, true);
  bytes.setUint32(5, 1, true);
  bytes.setUint32(9, ring.length, true);
  ring.forEach(([lon, lat], i) => {
    bytes.setFloat64(13 + 16 * i, lon!, true);
    bytes.setFloat64(21 + 16 * i, lat!, true);
  });
  return new Uint8Array(bytes.buffer);
}

/** The limit: both coordinates of each point and one random slot of a table of that many bytes. */
export function limit({ x, y }: Asked, bytes: number): Rival {
  const table = new Int32Array(bytes >> 2).fill(1);
  const scale = table.length / 2 ** 32;
  return (points) => {
    let sum = 0;
    let state = 1;
    for (let i = 0; i < points; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      sum += x[i]! + y[i]! + table[((state >>> 0) * scale) | 0]!;
    }
    return sum;
  };
}
