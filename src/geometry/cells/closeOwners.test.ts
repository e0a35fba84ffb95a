import { describe, expect, it } from 'vitest';
import { random } from '../../model/random.ts';
import { mayStandClose } from './closeOwners.ts';

describe('mayStandClose', () => {
  it('never misses two points of different owners within reach, and tells houses that stand apart', () => {
    const { next } = random(5);
    let apart = 0;
    for (let town = 0; town < 300; town++) {
      const points = { x: [] as number[], y: [] as number[], owner: [] as number[] };
      for (let house = 0; house < 12; house++) {
        const [hx, hy] = [next() * 120, next() * 120];
        for (let i = 0; i < 8; i++) {
          points.x.push(hx + next() * 10);
          points.y.push(hy + next() * 10);
          points.owner.push(house % 11);
        }
      }
      const close = points.x.some((x, i) =>
        points.x.some(
          (other, j) => points.owner[i] !== points.owner[j] && Math.hypot(x - other, points.y[i]! - points.y[j]!) < 2.5,
        ),
      );
      if (close) expect(mayStandClose(points, 2.5)).toBe(true);
      else if (!mayStandClose(points, 2.5)) apart++;
    }
    expect(apart).toBeGreaterThan(20);
  });
});
