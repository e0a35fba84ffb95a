import { WebMercatorViewport } from '@deck.gl/core';
import { expect, it } from 'vitest';
import { flat, toClip } from './flat.ts';

it('puts places where the viewport puts them, to a thousandth of a pixel, also when it is tilted and near', () => {
  const viewport = new WebMercatorViewport({
    width: 1000,
    height: 800,
    longitude: 120.15,
    latitude: 33.36,
    zoom: 18,
    pitch: 50,
    bearing: 30,
  });
  const places = [120.149, 33.3595, 120.1507, 33.3606, 120.1512, 33.3601];
  const { origin, positions } = flat(Float64Array.from(places));
  const matrix = toClip(viewport, origin);
  for (let i = 0; i < places.length; i += 2) {
    const [x, y] = [positions[i]!, positions[i + 1]!];
    const [cx, cy, , w] = [0, 1, 2, 3].map((row) => matrix[row]! * x + matrix[4 + row]! * y + matrix[12 + row]!);
    const [px, py] = viewport.project([places[i]!, places[i + 1]!]);
    expect((cx! / w! / 2 + 0.5) * 1000).toBeCloseTo(px!, 3);
    expect((0.5 - cy! / w! / 2) * 800).toBeCloseTo(py!, 3);
  }
});
