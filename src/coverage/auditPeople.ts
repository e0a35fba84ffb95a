import { placeOf, type Subject } from './subject.ts';

/**
 * 户不漏人: the persons of each micro-grid are those of its lines. A part of a divided row has its share of the row's
 * persons; rows of unknown persons count none. Rounding is allowed one person a micro-grid.
 */
export function auditPeople({ plan, households, microgrids, rowOfLine, microgridOfLine, findings }: Subject): void {
  const { people } = households;
  const expected = new Float64Array(microgrids.length);
  if (people !== null)
    plan.households.forEach((line, i) => {
      const row = rowOfLine[i]!;
      const microgrid = microgridOfLine[i]!;
      const persons = row < 0 || microgrid < 0 ? Number.NaN : people[row]!;
      if (Number.isNaN(persons)) return;
      const whole = households.households[row]!;
      expected[microgrid]! += whole > 0 ? (persons * line.households) / whole : persons;
    });
  for (const { stored, index, box } of microgrids) {
    const due = people === null ? null : expected[index]!;
    if (due === null ? stored.people === null : stored.people !== null && Math.abs(stored.people - due) <= 1) continue;
    findings.add('people-differ', {
      value: Math.abs((stored.people ?? 0) - (due ?? 0)),
      microgrid: stored.code,
      at: placeOf(box),
      args: { found: stored.people ?? '–', expected: due === null ? '–' : Math.round(due) },
    });
  }
}
