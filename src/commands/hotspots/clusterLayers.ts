import type { PageFact, PageLayer } from '../../io/html/hotspots/resultPage.ts';
import type { Group } from './clusterGroups.ts';
import { CLUSTERS as W } from './clustersWording.ts';
import { both, risingView } from './pageParts.ts';

/** The layer of dots among those of the page. */
export const DOTS = 1;

/**
 * Clusters on the page: their hulls, and a dot each in the middle, which can be seen and met from afar where a cluster is one
 * house or one point.
 */
export function clusterLayers(groups: readonly Group[], facts: readonly PageFact[]): PageLayer[] {
  const hulls = groups.filter(({ shape }) => shape.type === 'Polygon');
  const rising = risingView(
    both(W['by-size']),
    groups.map((g) => g.incidents),
  );
  // The first class is drawn over the others: the largest clusters.
  const last = rising.classes.length - 1;
  const falling = { ...rising, classes: rising.classes.toReversed(), of: Array.from(rising.of, (c) => last - c) };
  return [
    {
      name: both(W.hulls),
      shapes: hulls.map((g) => g.shape),
      names: null,
      facts: [],
      views: [
        {
          name: both(W.hulls),
          classes: [{ label: both(W.hulls), colours: ['#f6d7b0', '#57422c'] }],
          of: new Uint8Array(hulls.length),
        },
      ],
    },
    {
      name: both(W.middles),
      shapes: groups.map((g) => g.middle),
      names: groups.map((g) => `${g.number}`),
      facts,
      views: groups.length === 0 ? [] : [falling],
    },
  ];
}
