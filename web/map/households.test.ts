import { expect, it } from 'vitest';
import { drawnPlaces } from './households.ts';

/** 150 000 places from west to east, one a ten-thousandth of a degree. */
const positions = Float64Array.from({ length: 300_000 }, (_, i) => (i % 2 === 0 ? i / 20_000 : 30));

it('draws every n-th of many places, spread over all, and says so', () => {
  const { every, places } = drawnPlaces(positions, null);
  expect(every).toBe(3);
  expect(places.length).toBe(100_000);
  expect(places[2]).toBe(positions[6]);
});

it('draws all of those in a box where they are few enough', () => {
  const { every, places } = drawnPlaces(positions, [1, 29, 2, 31]);
  expect(every).toBe(1);
  expect(places.length / 2).toBe(10_001);
  expect(drawnPlaces(positions, [1, 29, 2, 29.5]).places.length).toBe(0);
});
