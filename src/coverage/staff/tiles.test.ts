import { expect, it } from 'vitest';
import { random } from '../../model/random.ts';
import { distances } from './assignPosts.ts';
import { tiles } from './tiles.ts';

it('passes over no tile that holds something nearer or cheaper than it says', () => {
  const dice = random(5, 'tiles');
  const count = 600;
  const places = {
    lon: Float64Array.from({ length: count }, () => 120 + dice.next()),
    lat: Float64Array.from({ length: count }, () => 33 + dice.next()),
  };
  const price = Float64Array.from({ length: count }, () => dice.below(5000));
  const person = { lon: Float64Array.of(120.4), lat: Float64Array.of(33.7) };
  const metres = distances(person, places);
  const ground = tiles(places, price);
  let passed = 0;
  for (const limit of [1000, 20_000, 60_000]) {
    const visited = new Set<number>();
    ground.each(
      120.4,
      33.7,
      (least, lowest) => least + lowest > limit,
      (place) => visited.add(place),
    );
    passed += count - visited.size;
    for (let p = 0; p < count; p++) if (metres(0, p) + price[p]! < limit) expect(visited.has(p)).toBe(true);
  }
  expect(passed).toBeGreaterThan(count / 2);
});
