import type { Position } from 'geojson';
import { checked, checkedFlag, type GeosModule, type Pointer } from './geosModule.ts';
import { multiLineToWkb, multiPolygonToWkb, type Parts, type Polygons, partsOfWkb, polygonToWkb } from './wkb.ts';

declare const geometry: unique symbol;
/** A geometry inside GEOS, valid until its scope ends. Planar: whatever unit the coordinates have. */
export type Geom = Pointer & { readonly [geometry]: true };

/** A geometry indexed for many tests against it. */
export interface Prepared {
  intersects(other: Geom): boolean;
  /** True when no point of the other lies outside. */
  covers(other: Geom): boolean;
  /** True for a point inside or on the border. */
  intersectsPoint(x: number, y: number): boolean;
}

const GEOMETRY_COLLECTION = 7;

/** What GEOS offers inside `Geos.scope`. All results belong to the scope. */
export class GeosScope {
  readonly #geos: GeosModule;
  #owned: Pointer[] = [];
  #prepared: Pointer[] = [];

  constructor(module: GeosModule) {
    this.#geos = module;
  }

  /** Destroys all that was made; called by `Geos.scope`. */
  close(): void {
    for (const pointer of this.#prepared) this.#geos.GEOSPreparedGeom_destroy(pointer);
    for (const pointer of this.#owned) this.#geos.GEOSGeom_destroy(pointer);
    this.#prepared = [];
    this.#owned = [];
  }

  /** Shell and holes; rings must be closed and have at least four positions, but need not be valid. */
  polygon(rings: readonly (readonly Position[])[]): Geom {
    return this.fromWkb(polygonToWkb(rings));
  }

  multiPolygon(polygons: Polygons): Geom {
    return this.fromWkb(multiPolygonToWkb(polygons));
  }

  multiLine(lines: readonly (readonly Position[])[]): Geom {
    return this.fromWkb(multiLineToWkb(lines));
  }

  fromWkb(wkb: Uint8Array): Geom {
    const { Module } = this.#geos;
    const buffer = Module._malloc(wkb.length);
    try {
      Module.HEAPU8.set(wkb, buffer);
      return this.#own('read', this.#geos.GEOSGeomFromWKB_buf(buffer, wkb.length));
    } finally {
      Module._free(buffer);
    }
  }

  toWkb(geom: Geom): Uint8Array {
    const { Module } = this.#geos;
    return this.#withCell((cell) => {
      const buffer = checked('write', this.#geos.GEOSGeomToWKB_buf(geom, cell));
      const bytes = Module.HEAPU8.slice(buffer, buffer + Module.HEAPU32[cell >> 2]!);
      this.#geos.GEOSFree(buffer);
      return bytes;
    });
  }

  /** A collection of clones: the parts stay usable. */
  collection(geoms: readonly Geom[]): Geom {
    const { Module } = this.#geos;
    const clones = geoms.map((geom) => checked('clone', this.#geos.GEOSGeom_clone(geom)));
    const list = Module._malloc(4 * Math.max(1, clones.length));
    Module.HEAPU32.set(clones, list >> 2);
    const made = this.#geos.GEOSGeom_createCollection(GEOMETRY_COLLECTION, list, clones.length);
    Module._free(list);
    return this.#own('collection', made);
  }

  /** Polygons of a geometry, [] for an empty one; lines and points among its parts are left out. */
  polygonsOf(geom: Geom): Position[][][] {
    return this.partsOf(geom).polygons;
  }

  partsOf(geom: Geom): Parts {
    return partsOfWkb(this.toWkb(geom));
  }

  isValid(geom: Geom): boolean {
    return checkedFlag('isValid', this.#geos.GEOSisValid(geom));
  }

  /** `Valid Geometry`, or what is wrong and where: `Self-intersection[1.5 2]`. */
  isValidReason(geom: Geom): string {
    const text = checked('isValidReason', this.#geos.GEOSisValidReason(geom));
    const reason = this.#geos.Module.UTF8ToString(text);
    this.#geos.GEOSFree(text);
    return reason;
  }

  isEmpty(geom: Geom): boolean {
    return checkedFlag('isEmpty', this.#geos.GEOSisEmpty(geom));
  }

  /** Area in squared units of the coordinates. */
  area(geom: Geom): number {
    return this.#number('area', (cell) => this.#geos.GEOSArea(geom, cell));
  }

  length(geom: Geom): number {
    return this.#number('length', (cell) => this.#geos.GEOSLength(geom, cell));
  }

  distance(a: Geom, b: Geom): number {
    return this.#number('distance', (cell) => this.#geos.GEOSDistance(a, b, cell));
  }

  /**
   * A valid geometry of the same ground. `structure` takes shells as ground and holes as none; `linework` keeps every line
   * and takes what an odd number of rings surrounds. `keepCollapsed` keeps parts without area, as lines and points.
   */
  makeValid(geom: Geom, method: 'structure' | 'linework', keepCollapsed = false): Geom {
    const params = checked('makeValid', this.#geos.GEOSMakeValidParams_create());
    try {
      this.#geos.GEOSMakeValidParams_setMethod(params, method === 'structure' ? 1 : 0);
      this.#geos.GEOSMakeValidParams_setKeepCollapsed(params, keepCollapsed ? 1 : 0);
      return this.#own('makeValid', this.#geos.GEOSMakeValidWithParams(geom, params));
    } finally {
      this.#geos.GEOSMakeValidParams_destroy(params);
    }
  }

  intersection(a: Geom, b: Geom): Geom {
    return this.#own('intersection', this.#geos.GEOSIntersection(a, b));
  }

  difference(a: Geom, b: Geom): Geom {
    return this.#own('difference', this.#geos.GEOSDifference(a, b));
  }

  symDifference(a: Geom, b: Geom): Geom {
    return this.#own('symDifference', this.#geos.GEOSSymDifference(a, b));
  }

  union(a: Geom, b: Geom): Geom {
    return this.#own('union', this.#geos.GEOSUnion(a, b));
  }

  /** Union of all parts; with a `lattice` width, snap-rounded on it. */
  unaryUnion(geom: Geom, lattice?: number): Geom {
    return this.#own(
      'unaryUnion',
      lattice === undefined ? this.#geos.GEOSUnaryUnion(geom) : this.#geos.GEOSUnaryUnionPrec(geom, lattice),
    );
  }

  buffer(geom: Geom, distance: number, quadrantSegments = 8): Geom {
    return this.#own('buffer', this.#geos.GEOSBuffer(geom, distance, quadrantSegments));
  }

  pointOnSurface(geom: Geom): Position | null {
    return this.partsOf(this.#own('pointOnSurface', this.#geos.GEOSPointOnSurface(geom))).points[0] ?? null;
  }

  intersects(a: Geom, b: Geom): boolean {
    return checkedFlag('intersects', this.#geos.GEOSIntersects(a, b));
  }

  covers(a: Geom, b: Geom): boolean {
    return checkedFlag('covers', this.#geos.GEOSCovers(a, b));
  }

  touches(a: Geom, b: Geom): boolean {
    return checkedFlag('touches', this.#geos.GEOSTouches(a, b));
  }

  /** Union of polygons that form a valid coverage, much faster than `unaryUnion`. */
  coverageUnion(collection: Geom): Geom {
    return this.#own('coverageUnion', this.#geos.GEOSCoverageUnion(collection));
  }

  /** True when the polygons of a collection overlap nowhere and share all vertices of their common borders. */
  coverageIsValid(collection: Geom, gapWidth = 0): boolean {
    return checkedFlag('coverageIsValid', this.#geos.GEOSCoverageIsValid(collection, gapWidth, 0));
  }

  prepare(geom: Geom): Prepared {
    const geos = this.#geos;
    const prepared = checked('prepare', geos.GEOSPrepare(geom));
    this.#prepared.push(prepared);
    return {
      intersects: (other) => checkedFlag('intersects', geos.GEOSPreparedIntersects(prepared, other)),
      covers: (other) => checkedFlag('covers', geos.GEOSPreparedCovers(prepared, other)),
      intersectsPoint: (x, y) => checkedFlag('intersectsPoint', geos.GEOSPreparedIntersectsXY(prepared, x, y)),
    };
  }

  #own(operation: string, pointer: Pointer): Geom {
    this.#owned.push(checked(operation, pointer));
    return pointer as Geom;
  }

  #number(operation: string, measure: (cell: Pointer) => number): number {
    return this.#withCell((cell) => {
      checkedFlag(operation, measure(cell) === 1 ? 1 : 2);
      return this.#geos.Module.HEAPF64[cell >> 3]!;
    });
  }

  #withCell<T>(work: (cell: Pointer) => T): T {
    const cell = this.#geos.Module._malloc(8);
    try {
      return work(cell);
    } finally {
      this.#geos.Module._free(cell);
    }
  }
}
