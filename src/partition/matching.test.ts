import { describe, expect, it } from 'vitest';
import { random } from '../model/random.ts';
import { greatestMatching } from './matching.ts';

/** Greatest sum over every way to give rows different columns, or none. */
function bruteForce(value: Float64Array, rows: number, columns: number): number {
  const taken = new Set<number>();
  const visit = (row: number): number => {
    if (row === rows) return 0;
    let best = visit(row + 1);
    for (let column = 0; column < columns; column++) {
      if (taken.has(column)) continue;
      taken.add(column);
      best = Math.max(best, value[row * columns + column]! + visit(row + 1));
      taken.delete(column);
    }
    return best;
  };
  return visit(0);
}

describe('greatestMatching', () => {
  it('matches as well as trying everything', () => {
    const draw = random(1, 'matching');
    for (let trial = 0; trial < 200; trial++) {
      const rows = 1 + draw.below(5);
      const columns = 1 + draw.below(5);
      const value = Float64Array.from({ length: rows * columns }, () => (draw.below(3) === 0 ? 0 : draw.below(50)));
      const match = greatestMatching(value, rows, columns);
      const used = [...match].filter((column) => column >= 0);
      expect(new Set(used).size).toBe(used.length);
      const sum = match.reduce((total, column, row) => total + (column < 0 ? 0 : value[row * columns + column]!), 0);
      expect(sum).toBe(bruteForce(value, rows, columns));
    }
  });
});
