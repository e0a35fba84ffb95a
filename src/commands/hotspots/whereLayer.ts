import { neighbourCounts } from '../../hotspot/weights/weights.ts';
import type { ResultLayer } from '../../io/hotspots/featuresFile.ts';
import type { WhereMade } from './whereMade.ts';

/** The regions with the properties of DESIGN.md §6, then those beyond it. */
export function whereLayer({ subject, tested, expected, neighbours, result, hidden }: WhereMade): ResultLayer {
  const { table, cases, population } = subject;
  const counts = neighbourCounts(neighbours.weights);
  // Measures of all regions together would let one solve for the counts that are left out.
  const exact = (value: number) => (hidden === null ? value : null);
  const count = (value: number, i: number) => (hidden?.[i] === 1 ? null : value);
  return {
    count: table.id.length,
    properties: (i) => ({
      id: table.id[i]!,
      value: cases !== null && hidden !== null && tested !== cases ? null : count(tested[i]!, i),
      z_gi: exact(result.local.gi[i]!),
      z_gistar: exact(result.local.giStar[i]!),
      p: exact(result.p[i]!),
      q: exact(result.q[i]!),
      class: result.class[i]!,
      moran_i: exact(result.localMoran.i[i]!),
      moran_z: exact(result.localMoran.z[i]!),
      moran_p: exact(result.localMoran.p[i]!),
      quadrant: result.localMoran.quadrant[i]!,
      neighbours: counts[i]!,
      p_sim: exact(result.pSim?.[i] ?? Number.NaN),
      p_bonferroni: exact(result.pBonferroni[i]!),
      cases: cases === null ? null : count(cases[i]!, i),
      expected: expected === null ? null : expected[i]!,
      population: population === null ? null : population[i]!,
      ...(hidden === null ? {} : { suppressed: hidden[i] === 1 }),
    }),
    shape: (i) => {
      const ground = table.ground[i]!;
      if (ground === null) return { type: 'Point', coordinates: [table.lon[i]!, table.lat[i]!] };
      return ground.coordinates.length === 1 ? { type: 'Polygon', coordinates: ground.coordinates[0]! } : ground;
    },
  };
}
