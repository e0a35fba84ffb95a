import { describe, expect, it } from 'vitest';
import { broken, check, name, sound, withLines } from '../../fixtures/audit/cases.ts';
import { A, B } from '../../fixtures/audit/town.ts';
import type { HouseholdLine } from '../model/plan.ts';

describe('a plan with broken households', () => {
  it('by a household that is missing', () => {
    const found = name(
      withLines((lines) => lines.filter((line) => line.household !== `${A}02-2-a-1`)),
      'household-missing',
    );
    expect(found).toMatchObject({ household: `${A}02-2-a-1`, value: 10 });
  });

  it('by a household that is doubled', () => {
    const twice = (line: HouseholdLine) => (line.household === 'lone' ? [line, { ...line }] : [line]);
    expect(
      name(
        withLines((lines) => lines.flatMap(twice)),
        'household-doubled',
      ),
    ).toMatchObject({ value: 1 });
  });

  it('by a household that is invented', () => {
    const ghost = { household: 'ghost', microgrid: `${B}03`, households: 1, building: null, unit: null, floor: null };
    name(
      withLines((lines) => [...lines, ghost]),
      'household-invented',
    );
  });

  it('by parts that do not add up', () => {
    const less = (line: HouseholdLine) => (line.microgrid === `${A}04` ? { ...line, households: 79 } : line);
    name(
      withLines((lines) => lines.map(less)),
      'household-sum',
    );
  });

  it('by a line that names no micro-grid of the plan', () => {
    const astray = (line: HouseholdLine) => (line.household === 'lone' ? { ...line, microgrid: `${B}09` } : line);
    name(
      withLines((lines) => lines.map(astray)),
      'household-nowhere',
    );
  });

  it('by a household that is left out', () => {
    const out = (line: HouseholdLine) => (line.household === 'lone' ? { ...line, microgrid: '' } : line);
    name(
      withLines((lines) => lines.map(out)),
      'household-left-out',
    );
  });

  it('by a household in a micro-grid elsewhere', () => {
    const move = (line: HouseholdLine) => (line.household === 'lone' ? { ...line, microgrid: `${B}01` } : line);
    expect(
      name(
        withLines((lines) => lines.map(move)),
        'household-elsewhere',
      ).value,
    ).toBeGreaterThan(80);
  });

  it('by a household in another grid', () => {
    const move = (line: HouseholdLine) => (line.household === 'lone' ? { ...line, microgrid: `${A}02` } : line);
    name(
      withLines((lines) => lines.map(move)),
      'household-other-grid',
    );
  });

  it('by persons that its households do not have', () => {
    const { households, ...rest } = sound();
    const people = Float64Array.from(households.households, (n) => 3 * n);
    const microgrids = rest.plan.microgrids.map((item) => ({ ...item, people: 3 * item.households }));
    const counts = { ...rest.plan.counts, people: 3 * 561 };
    const counted = { ...rest, households: { ...households, people }, plan: { ...rest.plan, microgrids, counts } };
    expect(broken(check(counted))).toEqual([]);
    const less = microgrids.map((item, i) => (i === 0 ? { ...item, people: 100 } : item));
    const plan = { ...counted.plan, microgrids: less, counts: { ...counts, people: 3 * 561 - 80 } };
    name({ ...counted, plan }, 'people-differ');
    name({ ...counted, households }, 'people-differ');
  });
});
