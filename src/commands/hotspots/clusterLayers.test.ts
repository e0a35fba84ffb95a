import { describe, expect, it } from 'vitest';
import { encodePage } from '../../io/html/hotspots/encodePage.ts';
import { groupsOf } from './clusterGroups.ts';
import { clusterLayers, DOTS } from './clusterLayers.ts';
import type { Events } from './openEvents.ts';

/** Three clusters: five incidents on one place, four on two, three on a triangle; all at places in degrees that are metres too. */
const lon = Float64Array.of(0, 0, 0, 0, 0, 3, 3, 3, 4, 8, 9, 8);
const lat = Float64Array.of(1, 1, 1, 1, 1, 2, 2, 2, 2, 5, 5, 6);
const label = Int32Array.of(2, 2, 2, 2, 2, 0, 0, 0, 0, 1, 1, 1);
const events = { lon, lat, x: lon, y: lat, start: new Float64Array(12).fill(Number.NaN) } as unknown as Events;

describe('clusters on the page', () => {
  const groups = groupsOf(events, label, 3);
  const layers = clusterLayers(groups, []);

  it('all have a dot at the mean of their incidents, one on a single place exactly there', () => {
    expect(groups.map(({ shape }) => shape.type)).toEqual(['Point', 'LineString', 'Polygon']);
    const dots = layers[DOTS]!;
    expect(dots.names).toEqual(['1', '2', '3']);
    expect(dots.shapes.map((shape) => shape.coordinates)).toEqual([
      [0, 1],
      [3.25, 2],
      [8 + 1 / 3, 5 + 1 / 3],
    ]);
  });

  it('have a hull only where they have ground, whatever the largest is', () => {
    expect(layers[0]!.shapes.map((shape) => shape.type)).toEqual(['Polygon']);
  });

  it('reach the page: the largest in the first class, which is drawn over the others', () => {
    const [view] = layers[DOTS]!.views;
    expect([...(view!.of as number[])]).toEqual([0, 1, 2]);
    const page = encodePage({
      lang: 'en',
      version: '0',
      title: ['', ''],
      question: ['', ''],
      figures: [],
      statements: [],
      warnings: [],
      plane: 'degrees',
      layers,
      tables: [],
      parameters: [],
      inputs: [],
    });
    expect(page.layers.map(({ kind }) => kind)).toEqual(['area', 'point']);
    for (const { shapes } of page.layers) for (const shape of shapes) expect(shape.flat().join('')).not.toBe('');
  });

  it('are none where there are none', () => {
    expect(clusterLayers([], [])[DOTS]!.views).toEqual([]);
  });
});
