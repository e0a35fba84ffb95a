import { describe, expect, it } from 'vitest';
import { random } from '../../model/random.ts';
import { squaredDistance } from '../planar/vertexIndex.ts';
import { wallGaps } from './wallGaps.ts';

describe('wallGaps', () => {
  it('finds the nearest wall of another owner, as all pairs do', () => {
    const { next, below } = random(5);
    let narrow = 0;
    for (let town = 0; town < 100; town++) {
      const walls = {
        owner: [] as number[],
        ax: [] as number[],
        ay: [] as number[],
        bx: [] as number[],
        by: [] as number[],
      };
      for (let house = 0; house < 20; house++) {
        // Houses on places of their own, turned by any angle; some are points.
        const [cx, cy] = [(house % 5) * 15 + 3 * next(), Math.floor(house / 5) * 15 + 3 * next()];
        const [size, turn, corners] = [2 + 4 * next(), Math.PI * next(), below(5) === 0 ? 1 : 4];
        for (let i = 0; i < corners; i++) {
          const at = (k: number) => turn + (2 * Math.PI * k) / corners;
          walls.owner.push(100 - house);
          walls.ax.push(cx + size * Math.cos(at(i)));
          walls.ay.push(cy + size * Math.sin(at(i)));
          walls.bx.push(cx + size * Math.cos(at(i + 1)));
          walls.by.push(cy + size * Math.sin(at(i + 1)));
        }
      }
      const gaps = wallGaps(walls, 6);
      const { owner, ax, ay, bx, by } = walls;
      gaps.forEach((gap, w) => {
        let least = 36;
        for (let v = 0; v < owner.length; v++) {
          if (owner[v] === owner[w]) continue;
          const [p, q] = [[ax[w]!, ay[w]!, bx[w]!, by[w]!] as const, [ax[v]!, ay[v]!, bx[v]!, by[v]!] as const];
          least = Math.min(least, squaredDistance(p[0], p[1], ...q), squaredDistance(p[2], p[3], ...q));
          least = Math.min(least, squaredDistance(q[0], q[1], ...p), squaredDistance(q[2], q[3], ...p));
        }
        expect(gap).toBeCloseTo(Math.sqrt(least), 9);
        if (least < 36) narrow++;
      });
    }
    expect(narrow).toBeGreaterThan(1000);
  });

  it('knows no gap beside one owner alone', () => {
    expect([...wallGaps({ owner: [3, 3], ax: [0, 0], ay: [0, 1], bx: [1, 1], by: [0, 1] }, 20)]).toEqual([20, 20]);
  });
});
