import { HeatmapLayer } from '@deck.gl/aggregation-layers';
import type { Layer } from '@deck.gl/core';
import { PolygonLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import type { IncidentView } from '../engine/incidentView.ts';
import { cellClass, cellCounts } from '../state/cellCounts.ts';
import { chosenIncidents } from '../state/chosenIncidents.ts';
import type { Cluster, TestedRegion } from '../state/results.ts';
import { shownResult } from '../state/shownResult.ts';
import type { Analysis } from '../state/store.ts';
import { type Ground, groundOf } from './ground.ts';
import { GroundLayer } from './groundLayer.ts';
import { classColour } from './hotColours.ts';
import { LABEL_FONT } from './labelFont.ts';
import { type Rgba, rgba, shadeOf } from './palette.ts';

/** Incidents as points, as heat, or what was found in them. */
export function analysisLayers(analysis: Analysis, dark: boolean): Layer[] {
  const result = shownResult(analysis);
  if (result && analysis.shows === 'scan') return clusterLayers(result.clusters, dark);
  if (result) return [regionLayer(result.regions, dark)];
  if (analysis.shows === 'none') return [];
  if (analysis.shows === 'cells') return [cellLayer(analysis)];
  const positions = chosenIncidents(analysis);
  if (analysis.shows === 'heat')
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

const grounds = new WeakMap<IncidentView, Ground>();

/** H3 cells by their number of incidents. */
function cellLayer(analysis: Analysis): Layer {
  const { incidents } = analysis;
  const ground = grounds.get(incidents) ?? groundOf(incidents.cells.ground);
  grounds.set(incidents, ground);
  const cells = cellCounts(analysis);
  return new GroundLayer({
    id: 'incident-cells',
    data: ground,
    colourOf: (cell) => {
      const own = cellClass(cells, cells.counts[cell]!);
      return own < 0 ? [0, 0, 0, 0] : rgba(shadeOf(own, cells.from.length), 120 + (95 * (own + 1)) / cells.from.length);
    },
    paintedBy: cells,
    pickable: true,
  });
}

function regionLayer(regions: readonly TestedRegion[], dark: boolean): Layer {
  const fill = ({ hotClass }: TestedRegion): Rgba => rgba(classColour(hotClass), hotClass === 'none' ? 60 : 210);
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

/** p from which a cluster is drawn faintly: chance explains it. */
const SIGNIFICANT = 0.05;

function clusterLayers(clusters: readonly Cluster[], dark: boolean): Layer[] {
  const red = dark ? [255, 120, 100] : [178, 24, 43];
  const colour = ({ p }: Cluster, alpha: number): Rgba =>
    p <= SIGNIFICANT ? ([...red, alpha] as Rgba) : dark ? [190, 195, 203, alpha] : [90, 94, 102, alpha];
  return [
    new PolygonLayer<Cluster>({
      id: 'clusters',
      data: clusters as Cluster[],
      getPolygon: (d) => d.polygon as never,
      getFillColor: (d) => colour(d, d.p <= SIGNIFICANT ? 70 : 25),
      getLineColor: (d) => colour(d, 255),
      getLineWidth: (d) => (d.p <= SIGNIFICANT ? 3 : 1.2),
      lineWidthUnits: 'pixels',
      pickable: true,
      updateTriggers: { getFillColor: [dark], getLineColor: [dark] },
    }),
    new TextLayer<Cluster>({
      id: 'cluster-ranks',
      data: clusters.filter(({ p }) => p <= SIGNIFICANT),
      getPosition: ({ polygon }) => topOf(polygon[0]!),
      getText: ({ rank }) => `#${rank}`,
      getSize: 15,
      getColor: colour({ p: 0 } as Cluster, 255),
      outlineColor: dark ? [12, 14, 18, 255] : [255, 255, 255, 255],
      outlineWidth: 5,
      fontSettings: LABEL_FONT,
      fontWeight: 700,
      updateTriggers: { getColor: [dark] },
    }),
  ];
}

const topOf = (ring: readonly (readonly number[])[]) => {
  const [lon, lat] = ring.reduce((a, b) => (b[1]! > a[1]! ? b : a));
  return [lon!, lat!] as [number, number];
};
