import { describe, expect, it } from 'vitest';
import { broken, check, name, sound, withMicroGrid } from '../../fixtures/audit/cases.ts';
import { A, B } from '../../fixtures/audit/town.ts';

describe('a plan with broken sizes and figures', () => {
  it('by a wrong count', () => {
    const base = sound();
    const microgrids = base.plan.microgrids.map((item) =>
      item.code === `${A}02` ? { ...item, households: 61 } : item,
    );
    name({ ...base, plan: { ...base.plan, microgrids } }, 'size-differs', 'report-differs');
  });

  it('by a wrong status', () => {
    name(
      withMicroGrid(`${B}02`, () => ({ status: 'ok' })),
      'status-wrong',
    );
  });

  it('by an exception without a reason', () => {
    name(
      withMicroGrid(`${B}02`, () => ({ reason: null })),
      'reason-missing',
    );
  });

  it('by pieces that are not declared', () => {
    name(
      withMicroGrid(`${B}01`, () => ({ detached: false })),
      'detached-undeclared',
    );
    name(
      withMicroGrid(`${B}03`, () => ({ detached: true, reason: 'x' })),
      'detached-wrongly',
    );
  });

  it('by a wrong number of buildings, which only warns', () => {
    const report = check(withMicroGrid(`${A}02`, ({ buildings }) => ({ buildings: buildings + 2 })));
    expect(broken(report)).toEqual(['buildings-differ']);
    expect(report.passed).toBe(true);
    const [found] = report.rows.find(({ rule }) => rule === 'buildings-differ')!.findings;
    expect(found).toMatchObject({ microgrid: `${A}02`, value: 2 });
    expect(found!.note.args).toMatchObject({ found: 4, expected: 2 });
  });

  it('by limits that are not those of the input', () => {
    const { grids, ...rest } = sound();
    const other = { ...rest, grids: grids.map((grid) => ({ ...grid, max: grid.code === A ? 90 : null })) };
    name(other, 'limits-differ');
    // Unless a redraw was asked to leave the grid as it was.
    const none = { common: 0, moved: 0, regridded: 0, arrived: 0, gone: 0, unchanged: 0 };
    const redrawing = { ...none, maxMoved: null, locked: [], only: [B], leftBehind: [A], changes: [], retired: [] };
    expect(broken(check({ ...other, plan: { ...other.plan, redrawing } }))).toEqual([]);
  });

  it('by a report of another run', () => {
    const base = sound();
    name({ ...base, plan: { ...base.plan, counts: { ...base.plan.counts, lines: 7 } } }, 'report-differs');
  });
});
