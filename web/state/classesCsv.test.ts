import { expect, it } from 'vitest';
import type { PlanView } from '../engine/planView.ts';
import { classesCsv } from './classesCsv.ts';

it('writes the legend in its order, without classes that nothing has, and the class of every micro-grid', () => {
  const microgrids = [{ code: '0102' }, { code: '0101' }] as unknown as PlanView['microgrids'];
  const label = (n: number) => ['legend-vacant', { n }] as const;
  const classes = ['#000000', '#ff0000', '#ffffff'].map((colour, n) => ({ colour, hatch: null, label: label(n) }));
  expect(classesCsv({ microgrids }, { classes, classOf: Uint8Array.of(2, 0) }, 'en')).toBe(
    'microgrid,class,colour\n,0 posts vacant,666666\n,2 posts vacant,ffffff\n0102,2 posts vacant,ffffff\n0101,0 posts vacant,666666\n',
  );
});
