import { expect, it } from 'vitest';
import { movedBuildings } from './movedBuildings.ts';

it('takes a building for moved when it left its micro-grid’s partner, not when only the code changed', () => {
  const json = {
    partners: [
      { a: '01', b: '11' },
      { a: '02', b: '12' },
    ],
    changed_buildings: [
      { building: 'renamed', from: ['01'], to: ['11'] },
      { building: 'moved', from: ['01'], to: ['12'] },
      { building: 'divided', from: ['02'], to: ['11', '12'] },
      { building: 'left', from: ['03'], to: ['12'] },
    ],
  };
  expect([...movedBuildings({ json })]).toEqual(['moved', 'divided', 'left']);
});
