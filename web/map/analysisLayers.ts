import { HeatmapLayer } from '@deck.gl/aggregation-layers';
import type { Layer } from '@deck.gl/core';
import { PolygonLayer, ScatterplotLayer } from '@deck.gl/layers';
import { chosenIncidents } from '../state/chosenIncidents.ts';
import type { Analysis, TestedRegion } from '../state/store.ts';
import { type Rgba, rgba } from './palette.ts';

/** Hot to cold, apart for colour-blind eyes too (ColorBrewer RdBu); what is not significant is grey. */
export const HOT_COLOURS: Readonly<Record<string, string>> = {
  hot99: '#b2182b',
  hot95: '#ef8a62',
  hot90: '#fddbc7',
  none: '#b5b8bd',
  cold90: '#d1e5f0',
  cold95: '#67a9cf',
  cold99: '#2166ac',
};

/** Incidents as points, as heat, or the regions that were tested. */
export function analysisLayers(analysis: Analysis, dark: boolean): Layer[] {
  const { shows, regions } = analysis;
  if (shows === 'hotspots' && regions) return [regionLayer(regions, dark)];
  const positions = chosenIncidents(analysis);
  if (shows === 'heat')
    return [
      new HeatmapLayer<number>({
        id: 'incident-heat',
        data: Array.from({ length: positions.length / 2 }, (_, i) => i),
        getPosition: (i) => [positions[2 * i]!, positions[2 * i + 1]!],
        radiusPixels: 36,
        intensity: 1,
        threshold: 0.04,
        updateTriggers: { getPosition: [positions] },
      }),
    ];
  return [
    new ScatterplotLayer({
      id: 'incidents',
      data: { length: positions.length / 2, attributes: { getPosition: { value: positions, size: 2 } } },
      getFillColor: dark ? [255, 196, 86, 170] : [150, 30, 20, 120],
      getRadius: 6,
      radiusUnits: 'meters',
      radiusMinPixels: 2,
      radiusMaxPixels: 9,
      updateTriggers: { getFillColor: [dark] },
    }),
  ];
}

function regionLayer(regions: readonly TestedRegion[], dark: boolean): Layer {
  const fill = (region: TestedRegion): Rgba =>
    rgba(HOT_COLOURS[region.hotClass] ?? HOT_COLOURS.none!, region.hotClass === 'none' ? 60 : 200);
  return new PolygonLayer<TestedRegion>({
    id: 'tested',
    data: regions as TestedRegion[],
    getPolygon: (d) => d.polygon as never,
    getFillColor: fill,
    getLineColor: dark ? [255, 255, 255, 90] : [40, 40, 40, 90],
    getLineWidth: 0.7,
    lineWidthUnits: 'pixels',
    pickable: true,
    updateTriggers: { getLineColor: [dark] },
  });
}
