import type { Json } from '../../io/json.ts';
import { renderNote, renderRemedy } from '../../model/note.ts';
import type { DensityMade } from './densityMade.ts';
import { KM2 } from './densityShapes.ts';

/** `report.json`: kernel, bandwidth and its rule, normalisation, levels, warnings, inputs. */
export function densityReport({ study, map, cells, warnings, options, version }: DensityMade): {
  readonly [key: string]: Json;
} {
  const { raster, levels, suggested, bandwidths } = map;
  return {
    question: 'density',
    version,
    incidents: map.incidents,
    places: map.places.x.length,
    kernel: options.kernel,
    normalisation:
      options.kernel === 'quartic'
        ? 'K(d) = 3/(πh²)·(1 − d²/h²)² for d < h; incidents per km²'
        : 'K(d) = 1/(2πh²)·exp(−d²/2h²), cut at 5h; incidents per km²',
    edge_correction:
      options.edge === 'corrected'
        ? 'each kernel divided by its mass within the study area, so that densities sum to the incidents (Jones 1993)'
        : 'none',
    bandwidth_m: map.bandwidth,
    bandwidth_rule:
      suggested === null
        ? 'given'
        : 'leave-one-place-out likelihood cross-validation over the normal-reference bandwidth (Silverman 1986) and those narrower by √2',
    bandwidth_reference_m: suggested === null ? null : suggested.reference,
    adaptive: options.adaptive
      ? {
          rule: 'h·(f/g)^(−1/2), held to h/4 … 4h (Abramson 1982)',
          narrowest_m: bandwidths[0],
          widest_m: bandwidths[1],
        }
      : null,
    cell_m: raster.size,
    cells: cells.length,
    study_area: {
      rule: {
        hull: 'convex hull of the incidents, without those far from the bulk',
        plan: 'ground of the plan',
        regions: 'ground of the regions',
      }[study.study],
      km2: map.area / KM2,
    },
    levels: levels.map(({ share, density, area }) => ({ share, density: density * KM2, area_km2: area / KM2 })),
    seed: options.seed,
    publish: options.publish,
    warnings: [...study.notes, ...warnings].map((n) => ({
      code: n.code,
      en: `${renderNote(n, 'en')} ${renderRemedy(n, 'en')}`.trim(),
      zh: `${renderNote(n, 'zh')}${renderRemedy(n, 'zh')}`,
    })),
    inputs: study.inputs.map((input) => ({ ...input })),
  };
}
