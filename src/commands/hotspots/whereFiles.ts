import { neighbourCounts } from '../../hotspot/weights/weights.ts';
import { featuresFile, type ResultLayer, tableFile } from '../../io/hotspots/featuresFile.ts';
import { resultHtml } from '../../io/html/hotspots/resultHtml.ts';
import { type Json, jsonChunks } from '../../io/json.ts';
import type { Lang } from '../../model/note.ts';
import type { OutputFile } from '../platform.ts';
import type { WhereMade } from './whereMade.ts';
import { wherePage } from './wherePage.ts';

/** The regions with the properties of DESIGN.md §6, then those beyond it. */
export function whereLayer({ subject, neighbours, result }: WhereMade): ResultLayer {
  const { table } = subject;
  const counts = neighbourCounts(neighbours.weights);
  return {
    count: table.id.length,
    properties: (i) => ({
      id: table.id[i]!,
      value: subject.value[i]!,
      z_gi: result.local.gi[i]!,
      z_gistar: result.local.giStar[i]!,
      p: result.p[i]!,
      q: result.q[i]!,
      class: result.class[i]!,
      moran_i: result.localMoran.i[i]!,
      moran_z: result.localMoran.z[i]!,
      moran_p: result.localMoran.p[i]!,
      quadrant: result.localMoran.quadrant[i]!,
      neighbours: counts[i]!,
      p_sim: result.pSim?.[i] ?? null,
      p_bonferroni: result.pBonferroni[i]!,
      cases: subject.cases?.[i] ?? null,
      population: subject.population?.[i] ?? null,
    }),
    shape: (i) => {
      const ground = table.ground[i]!;
      if (ground === null) return { type: 'Point', coordinates: [table.lon[i]!, table.lat[i]!] };
      return ground.coordinates.length === 1 ? { type: 'Polygon', coordinates: ground.coordinates[0]! } : ground;
    },
  };
}

/** The folder that `where` writes. */
export const whereFiles = {
  names: ['regions.geojson', 'regions.csv', 'report.json', 'report.html'],
  of(made: WhereMade, report: Json, lang: Lang): OutputFile[] {
    const layer = whereLayer(made);
    return [
      featuresFile('regions.geojson', layer),
      tableFile('regions.csv', layer),
      { name: 'report.json', chunks: jsonChunks(report) },
      { name: 'report.html', chunks: resultHtml(wherePage(made, lang)) },
    ];
  },
};
