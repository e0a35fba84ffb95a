import type { RepeatPlaces } from '../../model/incident.ts';
import { numberRows } from './hashRows.ts';

/** What tells where an incident was. */
interface Places {
  readonly across: Float64Array;
  readonly up: Float64Array;
  /** Number of the address; −1 for none. */
  readonly address: Int32Array;
}

/** How incidents repeat on places: by coordinates alone, and by coordinates with the address. Those without a place are left out. */
export function repeatPlaces({ across, up, address }: Places): RepeatPlaces {
  const placed = (row: number) => !Number.isNaN(across[row]!);
  const points = tally(numberRows(across.length, [across, up], placed));
  const places = tally(numberRows(across.length, [across, up, address], placed));
  return {
    places: places.different,
    points: points.different,
    repeated: places.repeated,
    incidents: places.rows,
    most: places.most,
    mostAtPoint: points.most,
  };
}

function tally({ number, first }: ReturnType<typeof numberRows>) {
  const counts = new Uint32Array(first.length);
  for (const n of number) if (n >= 0) counts[n]!++;
  let [repeated, rows, most] = [0, 0, 0];
  for (const count of counts) {
    most = Math.max(most, count);
    if (count < 2) continue;
    repeated++;
    rows += count;
  }
  return { different: counts.length, repeated, rows, most };
}

/** Rows (indices) that repeat an earlier one in place, address, time and category; those without a time are left out. */
export function doubledRows(places: Places, start: Float64Array, end: Float64Array, category: Int32Array): number[] {
  const { across, up, address } = places;
  const { number, first } = numberRows(
    start.length,
    [start, end, across, up, address, category],
    (row) => !Number.isNaN(start[row]!) && (!Number.isNaN(across[row]!) || address[row]! >= 0),
  );
  const doubled: number[] = [];
  for (let row = 0; row < number.length; row++) if (number[row]! >= 0 && first[number[row]!] !== row) doubled.push(row);
  return doubled;
}
