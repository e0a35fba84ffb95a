import { PairTable } from '../geometry/planar/pairTable.ts';
import type { Subject } from './subject.ts';

/** Which micro-grids hold households of each building: `microgrids[start[b]..start[b+1])`, in the order of their lines. */
export interface HomesOfBuildings {
  readonly start: Uint32Array;
  readonly microgrids: Int32Array;
  /** Households of the building in each. */
  readonly households: Float64Array;
}

/** Of buildings of one id the first has all the households. */
export function homesOfBuildings(subject: Subject): HomesOfBuildings {
  const { plan, buildings, microgridOfLine, buildingOfLine } = subject;
  const pairs = new PairTable(1 << 10);
  const sums: number[] = [];
  for (let line = 0; line < buildingOfLine.length; line++) {
    const [building, microgrid] = [buildingOfLine[line]!, microgridOfLine[line]!];
    if (building < 0 || microgrid < 0) continue;
    const pair = pairs.number(building, microgrid);
    if (pair === sums.length) sums.push(0);
    sums[pair]! += plan.households[line]!.households;
  }
  const start = new Uint32Array((buildings?.length ?? 0) + 1);
  for (let pair = 0; pair < pairs.length; pair++) start[pairs.first[pair]! + 1]!++;
  for (let b = 1; b < start.length; b++) start[b]! += start[b - 1]!;
  const next = start.slice();
  const microgrids = new Int32Array(pairs.length);
  const households = new Float64Array(pairs.length);
  for (let pair = 0; pair < pairs.length; pair++) {
    const at = next[pairs.first[pair]!]!++;
    microgrids[at] = pairs.second[pair]!;
    households[at] = sums[pair]!;
  }
  return { start, microgrids, households };
}
