import { loadModule } from './geosModule.ts';
import { GeosScope } from './geosScope.ts';

export { GeosError } from './geosModule.ts';
export type { Geom, GeosScope, Prepared } from './geosScope.ts';

/** Exact planar geometry by GEOS 3.13 in WebAssembly. Memory is freed by scope: nobody sees a pointer. */
export interface Geos {
  /**
   * Runs some work; every geometry made by `s` is destroyed when it ends, also on a throw, so no `Geom` may leave it.
   * Scopes may be nested, and an inner one may use the geometries of the outer. Throws `GeosError` with GEOS' own message.
   */
  scope<T>(work: (s: GeosScope) => T): T;
}

let geos: Promise<Geos> | null = null;

/** Loads GEOS once, in Node or a browser (about 30 ms; the module carries its own bytes, no file is read). */
export function loadGeos(): Promise<Geos> {
  geos ??= loadModule().then((module) => ({
    scope<T>(work: (s: GeosScope) => T): T {
      const scope = new GeosScope(module);
      try {
        return work(scope);
      } finally {
        scope.close();
      }
    },
  }));
  return geos;
}
