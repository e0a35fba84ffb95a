import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { broken, check, name, sound, withPlan } from '../../fixtures/audit/cases.ts';
import { A, B, ring } from '../../fixtures/audit/town.ts';

describe('a plan with broken parents and codes', () => {
  it('by a code of another grid', () => {
    const rename = (code: string) => (code === `${A}02` ? `${B}07` : code);
    name(
      withPlan((plan) => ({
        microgrids: plan.microgrids.map((item) => ({ ...item, code: rename(item.code) })),
        households: plan.households.map((line) => ({ ...line, microgrid: rename(line.microgrid) })),
      })),
      'code-foreign',
    );
  });

  it('by a code that is given twice', () => {
    const rename = (code: string) => (code === `${A}02` ? `${A}01` : code);
    name(
      withPlan((plan) => ({
        microgrids: plan.microgrids.map((item) => ({ ...item, code: rename(item.code) })),
        households: plan.households.map((line) => ({ ...line, microgrid: rename(line.microgrid) })),
      })),
      'code-doubled',
    );
  });

  it('by a parent that is not in the input', () => {
    const { grids, ...rest } = sound();
    const found = name({ ...rest, grids: grids.filter((grid) => grid.code === A) }, 'report-differs', 'grid-unknown');
    expect(found.note.args.what).toBe(`grids[${B}]`);
  });

  it('by numbers that do not run from west to east, but for a redrawn plan', () => {
    const swapped: Record<string, string> = { [`${A}01`]: `${A}06`, [`${A}06`]: `${A}01` };
    const rename = (code: string) => swapped[code] ?? code;
    const base = withPlan((plan) => ({
      microgrids: plan.microgrids.map((item) => ({ ...item, code: rename(item.code) })),
      households: plan.households.map((line) => ({ ...line, microgrid: rename(line.microgrid) })),
    }));
    expect(broken(check(base))).toEqual(['code-order']);
    const none = { common: 0, moved: 0, regridded: 0, arrived: 0, gone: 0, unchanged: 0 };
    const redrawing = { ...none, maxMoved: null, locked: [], only: [], leftBehind: [], changes: [], retired: [] };
    expect(broken(check({ ...base, plan: { ...base.plan, redrawing } }))).toEqual([]);
  });

  it('by a grid that nobody wove', () => {
    const { grids, ...rest } = sound();
    const ground: MultiPolygon = { type: 'MultiPolygon', coordinates: [[ring([20, 0], [21, 0], [21, 1])]] };
    name({ ...rest, grids: [...grids, { ...grids[0]!, code: '9', ground }] }, 'grid-missed');
  });
});
