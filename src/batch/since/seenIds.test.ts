import { expect, it } from 'vitest';
import { SeenIds } from './seenIds.ts';

it('tells ids that came before, however many there are', () => {
  const seen = new SeenIds();
  for (let i = 0; i < 200_000; i++) if (!seen.add(`3209${i}`)) throw new Error(`${i}`);
  for (let i = 0; i < 200_000; i += 777) expect(seen.add(`3209${i}`)).toBe(false);
  expect(seen.add('')).toBe(true);
  expect(seen.add('')).toBe(false);
  expect(seen.add('户1')).toBe(true);
});
