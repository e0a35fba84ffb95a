/** Villages: farmhouses in rows, all facing south, each with a shed behind it, and fields around. */
import { hall } from './blocks.mjs';
import { stand } from './ground.mjs';

/** A row of farmhouses from `from` to `to` (eastings) at a northing. Ids run `name1号`, `name2号` …; returns the next number. */
export function row(register, name, first, [from, to], y, { gap = 0.07, sheds = 0.45 } = {}) {
  const { random } = register;
  let number = first;
  for (let x = from + 6; x < to - 5; x += random.between(12, 14.5)) {
    if (random.chance(gap)) continue;
    farm(register, `${name}${number}号`, [x, y + random.between(-1.5, 1.5)], random.chance(sheds));
    number++;
  }
  return number;
}

function farm(register, id, centre, shed) {
  const { random } = register;
  const ground = stand(centre);
  const [w, h] = [random.between(9.2, 10.6), random.between(7.6, 8.8)];
  const porch = random.chance(0.5);
  const outline = porch
    ? [
        [-w / 2, -h / 2],
        [-w / 6, -h / 2],
        [-w / 6, -h / 2 + 1.5],
        [w / 6, -h / 2 + 1.5],
        [w / 6, -h / 2],
        [w / 2, -h / 2],
        [w / 2, h / 2],
        [-w / 2, h / 2],
      ]
    : [
        [-w / 2, -h / 2],
        [w / 2, -h / 2],
        [w / 2, h / 2],
        [-w / 2, h / 2],
      ];
  register.building(id, [outline.map(ground)], { floors: random.whole(1, 3) });
  if (shed)
    hall(
      register,
      `${id}附房`,
      [centre[0] + random.between(-2, 2), centre[1] + 8.6],
      random.between(3.5, 5.5),
      random.between(3, 4),
      'shed',
    );
  const homes = random.pick([
    [1, 70],
    [2, 30],
  ]);
  for (let k = 0; k < homes; k++) register.household(ground([0, 1]), { building: id });
}
