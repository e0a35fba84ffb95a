import { describe, expect, it } from 'vitest';
import {
  broken,
  type Case,
  check,
  polygon,
  sound,
  withLines,
  withMicroGrid,
  withPlan,
} from '../../fixtures/audit/cases.ts';
import { A, B } from '../../fixtures/audit/town.ts';
import { renderNote } from '../model/note.ts';
import type { HouseholdLine } from '../model/plan.ts';

describe('a sound plan', () => {
  it('passes, with every rule in the report and nothing found but what the input says', () => {
    const report = check(sound());
    expect(broken(report)).toEqual([]);
    expect(report.passed).toBe(true);
    expect(report.rows.length).toBe(43);
    expect(report.rows.filter(({ count }) => count > 0).map(({ rule, count }) => [rule, count])).toEqual([
      ['household-outside', 1],
      ['grid-size-unusual', 1],
    ]);
    expect(report.figures).toMatchObject({ grids: 2, microgrids: 9, households: 563, gap: 0, overlap: 0, outside: 0 });
  });

  it('passes without buildings', () => {
    expect(check({ ...sound(), buildings: null }).passed).toBe(true);
  });

  it('passes when a border has more vertices on one side than on the other', () => {
    const report = check(
      withMicroGrid(`${A}02`, () => ({ ground: polygon([2, 1], [2.5, 1], [3, 1], [3, 2], [2, 2]) })),
    );
    expect(broken(report)).toEqual([]);
  });

  it('has texts in both languages for whatever is found', () => {
    for (const { title, findings } of check(withLines(() => [])).rows) {
      for (const lang of ['en', 'zh'] as const)
        for (const note of [title, ...findings.map((finding) => finding.note)])
          expect(renderNote(note, lang)).not.toMatch(/[{}]|undefined/);
    }
  });
});

describe('what only warns', () => {
  const warned = (changed: Case) => {
    const report = check(changed);
    expect(report.rows.filter((row) => row.severity === 'hard' && row.count > 0).map((row) => row.findings[0])).toEqual(
      [],
    );
    return broken(report);
  };

  it('lines out of order', () => {
    expect(warned(withLines((lines) => [...lines].reverse()))).toEqual(['household-order']);
  });

  it('numbers out of order', () => {
    const swap = (code: string) => {
      if (code === `${A}01`) return `${A}06`;
      return code === `${A}06` ? `${A}01` : code;
    };
    expect(
      warned(
        withPlan((plan) => ({
          microgrids: plan.microgrids.map((item) => ({ ...item, code: swap(item.code) })),
          households: plan.households.map((line) => ({ ...line, microgrid: swap(line.microgrid) })),
        })),
      ),
    ).toEqual(['code-order']);
  });

  it('a grid that was set aside with a reason', () => {
    const reason = { code: 'x', args: {}, text: 'no', remedy: '' };
    const changed = withPlan((plan) => ({
      microgrids: plan.microgrids.filter((item) => item.grid === A),
      households: plan.households.map((line) => (line.microgrid.startsWith(B) ? { ...line, microgrid: '' } : line)),
      grids: plan.grids.map((row) => (row.grid === B ? { ...row, status: 'set-aside', notes: [reason] } : row)),
    }));
    expect(warned(changed)).toEqual(['set-aside']);
  });

  it('a grid without a community', () => {
    const { grids, ...rest } = sound();
    expect(warned({ ...rest, grids: grids.map((grid) => ({ ...grid, community: null })) })).toEqual([
      'community-missing',
    ]);
  });

  it('a line that is given another building', () => {
    const other = (line: HouseholdLine) =>
      line.household === `${A}02-2-a-0` ? { ...line, building: `${A}02-2-b` } : line;
    expect(warned(withLines((lines) => lines.map(other)))).toEqual(['household-building']);
  });
});
