import { expect, test } from 'vitest';
import type { State } from '../state/store.ts';
import { fillAlpha, sharedAlpha } from './fillAlpha.ts';

const LOOK = { dark: false, basemap: null, layers: {}, analysis: null, editing: null } as unknown as State;

test('micro-grids of a stack cover their ground together as much as one does elsewhere', () => {
  for (const sharing of [1, 2, 5]) {
    const each = sharedAlpha(190, sharing) / 255;
    expect(1 - (1 - each) ** sharing).toBeCloseTo(190 / 255, 9);
  }
});

test('the plan steps back under incidents, and not where they are hidden or a grid is being changed', () => {
  const under = (shows: string, more: object = {}) => fillAlpha({ ...LOOK, ...more, analysis: { shows } } as State);
  expect(under('heat')).toBeLessThan(under('points'));
  expect(under('points')).toBeLessThan(fillAlpha(LOOK));
  expect(under('none')).toBe(fillAlpha(LOOK));
  expect(under('heat', { editing: {} })).toBe(fillAlpha(LOOK));
});
