import type { PageBarrier } from '../pageData.ts';

/** How a barrier is drawn. */
export type BarrierKind = 'water' | 'rail' | 'major' | 'minor' | 'wall';

const KINDS: Readonly<Record<BarrierKind, readonly string[]>> = {
  water: [
    'river',
    'canal',
    'stream',
    'ditch',
    'drain',
    'riverbank',
    'coastline',
    'water',
    'tidal_channel',
    'fairway',
    'dock',
  ],
  rail: ['rail', 'railway', 'light_rail', 'subway', 'tram', 'narrow_gauge', 'monorail', 'funicular', 'preserved'],
  major: ['motorway', 'trunk', 'primary', 'secondary'],
  minor: [
    'tertiary',
    'unclassified',
    'residential',
    'living_street',
    'service',
    'pedestrian',
    'footway',
    'path',
    'track',
    'steps',
    'cycleway',
    'bridleway',
    'road',
    'alley',
  ],
  wall: [],
};

/** The kind of an OSM class (`primary`, `river` …, also `primary_link`); one without a known class is a wall. */
export function barrierKind(barrier: Pick<PageBarrier, 'class'>): BarrierKind {
  const name = (barrier.class ?? '').toLowerCase().replace(/_link$/, '');
  for (const kind of ['water', 'rail', 'major', 'minor'] as const) if (KINDS[kind].includes(name)) return kind;
  return 'wall';
}

/** Width on the ground in metres, about. */
export function widthOf(barrier: Pick<PageBarrier, 'class'>): number {
  switch (barrier.class) {
    case 'river':
      return 24;
    case 'canal':
      return 14;
    case 'motorway':
    case 'trunk':
      return 18;
    case 'primary':
      return 15;
    case 'secondary':
      return 12;
    case 'tertiary':
      return 9;
    case 'living_street':
    case 'footway':
    case 'path':
    case 'steps':
    case 'cycleway':
    case 'ditch':
    case 'drain':
      return 2.5;
    default:
      return 5.5;
  }
}
