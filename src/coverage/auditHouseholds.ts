import { RegionIndex } from '../spatial-index/regions/regionIndex.ts';
import { metresToBorder } from './distances.ts';
import type { Subject } from './subject.ts';

/** A place this near to a grid's border counts as in or out of it, as the plan has it: the width of the lattice, metres. */
export const ON_BORDER = 0.02;

/** 房不漏户: every row of the input is in the plan once, with all its households, and in a micro-grid if it lies in a grid. */
export function auditHouseholds(subject: Subject): void {
  countRows(subject);
  checkOrder(subject);
  checkNames(subject);
  checkLeftOut(subject);
}

function countRows({ plan, households, rowOfLine, expected, findings }: Subject): void {
  const found = new Float64Array(households.length);
  const lines = new Uint32Array(households.length);
  plan.households.forEach((line, i) => {
    const row = rowOfLine[i]!;
    if (row < 0) findings.add('household-invented', { value: line.households, household: line.household });
    else {
      found[row]! += line.households;
      lines[row]!++;
    }
  });
  for (let row = 0; row < households.length; row++) {
    const due = expected[row]!;
    if (due < 0 || (lines[row]! > 0 && found[row] === due)) continue;
    const at = [households.lon[row]!, households.lat[row]!];
    const household = households.id[row]!;
    const over = found[row]! - due;
    if (lines[row] === 0) findings.add('household-missing', { value: due, household, at });
    else if (over > 0 && lines[row]! > 1) findings.add('household-doubled', { value: over, household, at });
    else {
      const args = { expected: due, found: found[row]! };
      findings.add('household-sum', { value: Math.abs(over), household, at, args });
    }
  }
}

function checkOrder({ plan, rowOfLine, findings }: Subject): void {
  let last = 0;
  plan.households.forEach(({ household }, i) => {
    const row = rowOfLine[i]!;
    if (row < 0) return;
    if (row < last) findings.add('household-order', { household });
    last = row;
  });
}

function checkNames({ plan, microgridOfLine, findings }: Subject): void {
  plan.households.forEach(({ household, microgrid, households }, i) => {
    if (microgrid !== '' && microgridOfLine[i]! < 0)
      findings.add('household-nowhere', { value: households, household, microgrid });
  });
}

function checkLeftOut({ plan, households, audited, rowOfLine, findings }: Subject): void {
  const locator = RegionIndex.of(audited.map(({ grid }) => grid.ground));
  plan.households.forEach((line, i) => {
    const row = rowOfLine[i]!;
    if (line.microgrid !== '' || row < 0) return;
    const [lon, lat] = [households.lon[row]!, households.lat[row]!];
    const found = { value: line.households, household: line.household, at: [lon, lat] };
    const holder = audited[locator.locate(lon, lat)];
    if (!holder || metresToBorder(holder.lattice, lon, lat, holder.grid.ground.coordinates) <= ON_BORDER)
      findings.add('household-outside', found);
    // Those of a grid that was set aside are told with it.
    else if (!holder.setAside) findings.add('household-left-out', { ...found, grid: holder.grid.code });
  });
}
