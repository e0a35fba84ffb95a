import { expect, it } from 'vitest';
import { differingBarriers } from './differingBarriers.ts';

const input = (role: string, file: string, sha256 = file) => ({ role, file, bytes: 1, sha256 });
const places = [input('grids', 'g'), input('households', 'h'), input('buildings', 'b')];
const roads = (...files: string[]) => [...places, ...files.map((file) => input('barriers', file))];

it('tells the barrier files that one run alone has', () => {
  expect(differingBarriers(roads('a', 'b'), roads('a', 'b'))).toEqual({ before: [], now: [] });
  expect(differingBarriers(roads('a', 'b'), roads('x', 'a', 'b', 'c'))).toEqual({ before: [], now: [3, 6] });
  const other = [...places, input('barriers', 'a'), input('barriers', 'b', 'edited')];
  expect(differingBarriers(roads('a', 'b'), other)).toEqual({ before: [4], now: [4] });
});

it('gives up where anything else differs', () => {
  expect(differingBarriers(roads('a', 'b'), roads('b', 'a'))).toBeNull();
  expect(differingBarriers(roads('a'), roads('a', 'a'))).toBeNull();
  for (const [i, role] of ['grids', 'households', 'buildings'].entries()) {
    const edited = roads('a').map((old, k) => (k === i ? input(role, old.file, 'edited') : old));
    const renamed = roads('a').map((old, k) => (k === i ? input(role, 'renamed', old.sha256) : old));
    expect(differingBarriers(roads('a'), edited)).toBeNull();
    expect(differingBarriers(roads('a'), renamed)).toBeNull();
  }
  expect(differingBarriers(roads('a'), roads('a').slice(1))).toBeNull();
});
