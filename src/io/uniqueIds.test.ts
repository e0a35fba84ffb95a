import { expect, it } from 'vitest';
import { UniqueIds } from './uniqueIds.ts';

it('leaves new ids as they are and numbers those that were there, also made ones', () => {
  const ids = new UniqueIds(1);
  expect(['a', 'b', 'a', 'a~2', 'a', ''].map((id) => ids.take(id))).toEqual(['a', 'b', 'a~2', 'a~2~2', 'a~3', '']);
  expect(ids.renamed).toBe(true);
});

it('knows a hundred thousand ids', () => {
  const ids = new UniqueIds();
  for (let i = 0; i < 100_000; i++) expect(ids.take(`3299${i}`) === `3299${i}`).toBe(true);
  expect(ids.renamed).toBe(false);
  expect(ids.take('329977777')).toBe('329977777~2');
});
