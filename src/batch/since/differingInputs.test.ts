import { expect, it } from 'vitest';
import { differingInputs } from './differingInputs.ts';

const input = (role: string, file: string, sha256 = file) => ({ role, file, bytes: 1, sha256 });
const places = [input('grids', 'g'), input('households', 'h'), input('buildings', 'b')];
const roads = (...files: string[]) => [...places, ...files.map((file) => input('barriers', file))];

it('tells the files that one run alone has', () => {
  expect(differingInputs(roads('a', 'b'), roads('a', 'b'))).toEqual({ before: [], now: [] });
  expect(differingInputs(roads('a', 'b'), roads('x', 'a', 'b', 'c'))).toEqual({ before: [], now: [3, 6] });
  const other = [...places, input('barriers', 'a'), input('barriers', 'b', 'edited')];
  expect(differingInputs(roads('a', 'b'), other)).toEqual({ before: [4], now: [4] });
  for (const [i, role] of ['grids', 'households', 'buildings'].entries()) {
    const edited = roads('a').map((old, k) => (k === i ? input(role, old.file, 'edited') : old));
    const renamed = roads('a').map((old, k) => (k === i ? input(role, 'renamed', old.sha256) : old));
    expect(differingInputs(roads('a'), edited)).toEqual({ before: [i], now: [i] });
    expect(differingInputs(roads('a'), renamed)).toEqual({ before: [i], now: [i] });
  }
  expect(differingInputs(roads('a'), roads('a').slice(1))).toEqual({ before: [0], now: [] });
  // The same bytes under the same name, but of another kind.
  expect(differingInputs([input('barriers', 'g')], [input('grids', 'g')])).toEqual({ before: [0], now: [0] });
});

it('gives up where files stand in another order or one is given twice', () => {
  expect(differingInputs(roads('a', 'b'), roads('b', 'a'))).toBeNull();
  expect(differingInputs(roads('a'), roads('a', 'a'))).toBeNull();
});
