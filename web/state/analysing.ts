import type { EngineClient } from '../engine/client.ts';
import type { NamedFile } from '../engine/protocol.ts';
import type { Analysis, Store, TestedRegion } from './store.ts';

/** Where the engine keeps the hot spots that are shown. */
const FOUND = 'hotspots';

interface Feature {
  readonly geometry: { readonly type: 'Polygon' | 'MultiPolygon'; readonly coordinates: never };
  readonly properties: Readonly<Record<string, string | number | null>>;
}

/** What an analyst can do with incidents. */
export class AnalysisActions {
  readonly #store: Store;
  readonly #engine: EngineClient;
  readonly #fail: (error: unknown) => void;

  constructor(store: Store, engine: EngineClient, fail: (error: unknown) => void) {
    this.#store = store;
    this.#engine = engine;
    this.#fail = fail;
  }

  async open(file: string): Promise<void> {
    const { lang, options } = this.#store.state;
    try {
      const incidents = await this.#engine.incidents(file, options.crs === '' ? null : options.crs, lang);
      this.#store.set({
        error: null,
        analysis: {
          file,
          incidents,
          shows: 'points',
          category: null,
          month: null,
          hour: null,
          playing: false,
          on: 'h3',
          regions: null,
          statement: null,
        },
      });
    } catch (error) {
      this.#fail(error);
    }
  }

  close(): void {
    this.#store.set({ analysis: null });
  }

  set(change: Partial<Analysis>): void {
    const { analysis } = this.#store.state;
    if (analysis) this.#store.set({ analysis: { ...analysis, ...change } });
  }

  /** What `hotspots where` is asked. */
  raw(plan: string): Record<string, string> {
    const { analysis, options, view } = this.#store.state;
    if (!analysis) return {};
    const category = analysis.category === null ? undefined : analysis.incidents.categories[analysis.category];
    return {
      incidents: analysis.file,
      ...(analysis.on === 'plan' && view ? { plan } : {}),
      ...(category === undefined ? {} : { category }),
      ...(options.crs === '' ? {} : { crs: options.crs }),
      out: FOUND,
    };
  }

  /** Tests where incidents cluster, as the command line does. */
  async test(plan: string): Promise<void> {
    const { lang, analysis } = this.#store.state;
    if (!analysis) return;
    try {
      const outcome = await this.#engine.run('hotspots where', this.raw(plan), lang);
      const files = await this.#engine.fetch(FOUND);
      const regions = regionsIn(files);
      this.set({ shows: 'hotspots', regions, statement: outcome?.lines.join('\n') ?? null });
    } catch (error) {
      this.#fail(error);
    }
  }
}

function regionsIn(files: readonly NamedFile[]): TestedRegion[] {
  const file = files.find(({ name }) => name === 'regions.geojson');
  if (!file) throw new Error('The engine wrote no regions.');
  const { features } = JSON.parse(new TextDecoder().decode(file.bytes)) as { readonly features: readonly Feature[] };
  return features.flatMap(({ geometry, properties }) => {
    const number = (key: string) => (typeof properties[key] === 'number' ? (properties[key] as number) : null);
    const common = {
      id: String(properties.id ?? ''),
      count: number('count') ?? number('value') ?? 0,
      z: number('z_gistar'),
      p: number('p'),
      q: number('q'),
      hotClass: String(properties.class ?? 'none'),
      neighbours: number('neighbours') ?? 0,
    };
    const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as number[][][][];
    return polygons.map((polygon) => ({ ...common, polygon }));
  });
}
