import { expect, it } from 'vitest';
import { town } from '../../../fixtures/audit/town.ts';
import { note } from '../../model/note.ts';
import type { Redrawing } from '../../model/redrawing.ts';
import { readPlan, storedPlanFiles } from './planFiles.ts';
import { toStored } from './toStored.ts';

const redrawing: Redrawing = {
  common: 90,
  moved: 12,
  regridded: 1,
  arrived: 3,
  gone: 2,
  maxMoved: 20,
  locked: ['g1'],
  only: [],
  unchanged: 4,
  leftBehind: ['h'],
  changes: [
    {
      grid: 'g',
      code: 'g1',
      change: 'grown',
      before: 60,
      after: 73,
      stayed: 58,
      arrived: 3,
      gone: 2,
      from: [
        { code: 'g2', households: 11 },
        { code: 'g3', households: 1 },
      ],
      to: [],
      reason: note('change-neighbour', { code: 'g2' }),
    },
    {
      grid: 'g',
      code: 'g4',
      change: 'kept',
      before: 5,
      after: 5,
      stayed: 5,
      arrived: 0,
      gone: 0,
      from: [],
      to: [],
      reason: null,
    },
  ],
  retired: [{ grid: 'g', code: 'g2' }],
};

it('writes the table old → new, and reads the whole redraw back from the report', () => {
  const stored = toStored({ ...town().plan, redrawing }, 'en');
  const files = storedPlanFiles(stored).map(({ name, chunks }) => ({ name, chunks: [...chunks] }));
  expect(files.map(({ name }) => name)).toEqual(['microgrids.geojson', 'households.csv', 'report.json', 'changes.csv']);
  expect(files[3]!.chunks.join('')).toBe(
    [
      'grid,microgrid,change,before,after,stayed,from_others,to_others,arrived,gone,taken_from,given_to,reason',
      'g,g1,grown,60,73,58,12,0,3,2,g2:11 g3:1,,To mend g2 (see there).',
      'g,g4,kept,5,5,5,0,0,0,0,,,',
      '',
    ].join('\n'),
  );
  expect(readPlan(files)).toEqual(stored);
});

it('leaves no trace of redraws in a plan that was made afresh', () => {
  const files = storedPlanFiles(toStored(town().plan));
  expect(files.map(({ name }) => name)).not.toContain('changes.csv');
  expect([...files[2]!.chunks].join('')).not.toContain('retired');
});
