import type { PageClass, PageLayer } from '../../io/html/hotspots/resultPage.ts';
import type { RegionTable } from '../../model/region.ts';
import { both } from './pageParts.ts';
import { ringAround } from './ringAround.ts';
import { SCAN as W } from './scanWording.ts';

/** A window as it is drawn. */
export interface DrawnCluster {
  readonly rank: number;
  readonly center: number;
  readonly radius: number;
  readonly regions: Uint32Array;
  readonly p: number;
}

/** Colours of regions by their cluster. */
export const CLUSTER_CLASSES: readonly PageClass[] = [
  { label: both(W['in-99']), colours: ['#b2182b', '#ff6b57'] },
  { label: both(W['in-95']), colours: ['#ef8a62', '#c2593f'] },
  { label: both(W['in-none']), colours: ['#e8d9b5', '#4b4433'] },
  { label: both(W.outside), colours: ['#eceeee', '#23272e'] },
];

/** Cluster of every region by its rank, 0 for none, and its class among `CLUSTER_CLASSES`. */
export function regionClusters(
  regions: number,
  clusters: readonly DrawnCluster[],
): { readonly rank: Int32Array; readonly class: Uint8Array } {
  const rank = new Int32Array(regions);
  const classes = new Uint8Array(regions).fill(3);
  for (const cluster of clusters)
    for (const region of cluster.regions) {
      rank[region] = cluster.rank;
      classes[region] = classOf(cluster.p);
    }
  return { rank, class: classes };
}

/** The circles of the clusters as a layer of the page. */
export function circleLayer(table: RegionTable, clusters: readonly DrawnCluster[]): PageLayer {
  const drawn = clusters.filter(({ p }) => p <= 0.05);
  return {
    name: both(W.circles),
    shapes: drawn.map(({ center, radius }) => ringAround(table, center, radius)),
    names: drawn.map(({ rank }) => `${rank}`),
    facts: [{ name: both(W.p), values: drawn.map(({ p }) => p), decimals: 4 }],
    views: [{ name: both(W.circles), classes: CLUSTER_CLASSES.slice(0, 2), of: drawn.map(({ p }) => classOf(p)) }],
  };
}

function classOf(p: number): number {
  return p <= 0.01 ? 0 : p <= 0.05 ? 1 : 2;
}
