import type { NamedFile } from '../engine/protocol.ts';

/** The questions that incidents are put to. */
export const QUESTIONS = ['where', 'scan', 'emerging'] as const;
export type Question = (typeof QUESTIONS)[number];

type Rings = readonly (readonly (readonly number[])[])[];

/** A cell or micro-grid that was tested for being a hot spot. */
export interface TestedRegion {
  readonly id: string;
  readonly count: number;
  /** Incidents that chance would put there; null where nothing tells. */
  readonly expected: number | null;
  readonly z: number | null;
  readonly p: number | null;
  readonly q: number | null;
  readonly hotClass: string;
  readonly polygon: Rings;
}

/** A circle in which incidents are denser than chance explains. */
export interface Cluster {
  readonly rank: number;
  readonly observed: number;
  readonly expected: number;
  readonly relativeRisk: number;
  readonly llr: number;
  readonly p: number;
  readonly radius: number;
  readonly polygon: Rings;
}

/** What a question found, and in words. */
export interface Result {
  readonly regions: readonly TestedRegion[];
  readonly clusters: readonly Cluster[];
  readonly statement: string;
}

interface Feature {
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: Rings }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly Rings[] }
    | { readonly type: 'LineString'; readonly coordinates: Rings[number] };
  readonly properties: Readonly<Record<string, string | number | null>>;
}

/** The result in the files that `hotspots` writes. A region in several pieces comes once a piece. */
export function resultIn(question: Question, files: readonly NamedFile[], statement: string): Result {
  if (question === 'scan') {
    const clusters = featuresIn(files, 'clusters.geojson').map(({ geometry, properties }): Cluster => {
      const number = (key: string) => Number(properties[key]);
      return {
        rank: number('rank'),
        observed: number('observed'),
        expected: number('expected'),
        relativeRisk: number('relative_risk'),
        llr: number('llr'),
        p: number('p'),
        radius: number('radius_m'),
        polygon: geometry.type === 'LineString' ? [geometry.coordinates] : piecesOf(geometry)[0]!,
      };
    });
    return { regions: [], clusters, statement };
  }
  const regions = featuresIn(files, 'regions.geojson').flatMap(({ geometry, properties }) => {
    const number = (...keys: string[]) => keys.map((key) => properties[key]).find((v) => typeof v === 'number') ?? null;
    const common = {
      id: String(properties.id ?? ''),
      count: (number('cases', 'incidents', 'value') as number | null) ?? 0,
      expected: number('expected') as number | null,
      z: number('z_gistar') as number | null,
      p: number('p') as number | null,
      q: number('q') as number | null,
      hotClass: String(properties.class ?? 'none'),
    };
    return piecesOf(geometry).map((polygon) => ({ ...common, polygon }));
  });
  return { regions, clusters: [], statement };
}

function piecesOf(geometry: Feature['geometry']): readonly Rings[] {
  if (geometry.type === 'LineString') return [];
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function featuresIn(files: readonly NamedFile[], name: string): readonly Feature[] {
  const file = files.find((own) => own.name === name);
  if (!file) throw new Error(`The engine wrote no ${name}.`);
  return (JSON.parse(new TextDecoder().decode(file.bytes)) as { readonly features: readonly Feature[] }).features;
}
