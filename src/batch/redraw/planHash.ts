import type { StoredPlan } from '../../model/storedPlan.ts';
import { HashInput } from '../hashInput.ts';

/** Lines of households that are hashed at a time. */
const LINES = 1000;

/** A plan as one short text: two equal ones are redrawn alike. */
export function planHash({ microgrids, households, grids, redrawing }: StoredPlan): string {
  const whole = new HashInput().text('gridloom plan 1');
  const part = new HashInput();
  for (const { ground, ...figures } of microgrids) {
    part.text(JSON.stringify(figures));
    part.shape(ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates);
    whole.text(part.digest());
  }
  whole.text('grids');
  for (const row of grids) whole.text(part.text(JSON.stringify(row)).digest());
  whole.text('households');
  for (let first = 0; first < households.length; first += LINES) {
    for (const { household, microgrid, households: count, building, unit, floor } of households.slice(
      first,
      first + LINES,
    ))
      part.text(household).text(microgrid).number(count).text(building).text(unit).text(floor);
    whole.text(part.digest());
  }
  return whole.text(JSON.stringify(redrawing?.retired ?? [])).digest();
}
