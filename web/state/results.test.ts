import { expect, it } from 'vitest';
import { resultIn } from './results.ts';

const file = (name: string, features: unknown[]) => ({
  name,
  bytes: new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features })),
});
const RING = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];

it('reads regions with their cases, a piece at a time', () => {
  const geometry = { type: 'MultiPolygon', coordinates: [[RING], [RING]] };
  const properties = { id: 'a', value: 2.5, cases: 7, expected: 3.2, z_gistar: 2.1, p: 0.03, q: null, class: 'hot95' };
  const { regions } = resultIn('where', [file('regions.geojson', [{ geometry, properties }])], 'told');
  expect(regions).toHaveLength(2);
  expect(regions[1]).toEqual({
    id: 'a',
    count: 7,
    expected: 3.2,
    z: 2.1,
    p: 0.03,
    q: null,
    hotClass: 'hot95',
    polygon: [RING],
  });
});

it('reads clusters, whose circles are written as lines', () => {
  const properties = { rank: 1, observed: 9, expected: 2, relative_risk: 5, llr: 8.5, p: 0.005, radius_m: 120 };
  const features = [{ geometry: { type: 'LineString', coordinates: RING }, properties }];
  const { clusters } = resultIn('scan', [file('clusters.geojson', features)], '');
  expect(clusters).toMatchObject([{ rank: 1, observed: 9, relativeRisk: 5, polygon: [RING] }]);
});

it('says what is missing', () => {
  expect(() => resultIn('emerging', [], '')).toThrow(/regions\.geojson/);
});
