/** A pointer into the memory of the WebAssembly module. */
export type Pointer = number;

/** The functions of GEOS 3.13 that are used, as geos-wasm offers them: pointers in, pointers and codes out. */
export interface GeosModule {
  readonly Module: {
    _malloc(bytes: number): Pointer;
    _free(pointer: Pointer): void;
    UTF8ToString(pointer: Pointer): string;
    /** Replaced by a new view whenever the memory grows: never keep it. */
    readonly HEAPU8: Uint8Array;
    readonly HEAPU32: Uint32Array;
    readonly HEAPF64: Float64Array;
  };
  GEOSFree(pointer: Pointer): void;
  GEOSGeomFromWKB_buf(wkb: Pointer, bytes: number): Pointer;
  GEOSGeomToWKB_buf(geometry: Pointer, bytes: Pointer): Pointer;
  GEOSGeom_destroy(geometry: Pointer): void;
  GEOSGeom_clone(geometry: Pointer): Pointer;
  GEOSGeom_createCollection(type: number, geometries: Pointer, count: number): Pointer;
  GEOSisValid(geometry: Pointer): number;
  GEOSisValidReason(geometry: Pointer): Pointer;
  GEOSisEmpty(geometry: Pointer): number;
  GEOSArea(geometry: Pointer, area: Pointer): number;
  GEOSLength(geometry: Pointer, length: Pointer): number;
  GEOSDistance(a: Pointer, b: Pointer, distance: Pointer): number;
  GEOSMakeValidParams_create(): Pointer;
  GEOSMakeValidParams_destroy(params: Pointer): void;
  GEOSMakeValidParams_setMethod(params: Pointer, method: number): number;
  GEOSMakeValidParams_setKeepCollapsed(params: Pointer, keep: number): number;
  GEOSMakeValidWithParams(geometry: Pointer, params: Pointer): Pointer;
  GEOSIntersection(a: Pointer, b: Pointer): Pointer;
  GEOSDifference(a: Pointer, b: Pointer): Pointer;
  GEOSSymDifference(a: Pointer, b: Pointer): Pointer;
  GEOSUnion(a: Pointer, b: Pointer): Pointer;
  GEOSUnaryUnion(geometry: Pointer): Pointer;
  GEOSUnaryUnionPrec(geometry: Pointer, size: number): Pointer;
  GEOSBuffer(geometry: Pointer, distance: number, quadrantSegments: number): Pointer;
  GEOSPointOnSurface(geometry: Pointer): Pointer;
  GEOSIntersects(a: Pointer, b: Pointer): number;
  GEOSCovers(a: Pointer, b: Pointer): number;
  GEOSTouches(a: Pointer, b: Pointer): number;
  GEOSCoverageUnion(collection: Pointer): Pointer;
  GEOSCoverageIsValid(collection: Pointer, gapWidth: number, invalidEdges: Pointer): number;
  GEOSPrepare(geometry: Pointer): Pointer;
  GEOSPreparedGeom_destroy(prepared: Pointer): void;
  GEOSPreparedIntersects(prepared: Pointer, geometry: Pointer): number;
  GEOSPreparedCovers(prepared: Pointer, geometry: Pointer): number;
  GEOSPreparedIntersectsXY(prepared: Pointer, x: number, y: number): number;
}

/** GEOS refused an operation; the message is its own. Input is made valid before it comes here, so this is our fault. */
export class GeosError extends Error {
  constructor(operation: string, message: string) {
    super(`${operation}: ${message || 'no message'}`);
    this.name = 'GeosError';
  }
}

let lastMessage = '';
let loading: Promise<GeosModule> | null = null;

/** Starts GEOS once; its error messages are kept for the next `GeosError`. Its three megabytes are asked for only then. */
export function loadModule(): Promise<GeosModule> {
  loading ??= import('geos-wasm').then(({ default: initGeos }) =>
    (initGeos as unknown as (config: object) => Promise<GeosModule>)({
      errorHandler: (message: string) => {
        lastMessage = message;
      },
      noticeHandler: () => {},
    }),
  );
  return loading;
}

/** A pointer that GEOS returned, or the error that made it return none. */
export function checked(operation: string, pointer: Pointer): Pointer {
  if (pointer === 0) throw new GeosError(operation, takeMessage());
  return pointer;
}

/** A yes or no that GEOS returned (2 is an exception). */
export function checkedFlag(operation: string, flag: number): boolean {
  if (flag !== 0 && flag !== 1) throw new GeosError(operation, takeMessage());
  return flag === 1;
}

function takeMessage(): string {
  const message = lastMessage;
  lastMessage = '';
  return message;
}
