/** The old quarter: crooked lanes, and between them small courtyard houses on irregular plots, some wall to wall. */
import { place } from './ground.mjs';

/**
 * Fills a rectangle of the board with `columns` × `rows` blocks between lanes and enters the houses. `skip` names blocks
 * ("column,row") that stay free. Returns the lanes as [class, name, points].
 */
export function oldQuarter(register, name, [west, south, east, north], columns, rows, skip = []) {
  const { random } = register;
  const node = [];
  for (let i = 0; i <= columns; i++) {
    node.push([]);
    for (let j = 0; j <= rows; j++) {
      const x =
        west + ((east - west) * i) / columns + (i > 0 && i < columns ? random.between(-9, 9) : random.between(-3, 3));
      const y =
        south + ((north - south) * j) / rows + (j > 0 && j < rows ? random.between(-8, 8) : random.between(-3, 3));
      node[i].push([x, y]);
    }
  }
  let number = 0;
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      if (skip.includes(`${i},${j}`)) continue;
      const corners = inset([node[i][j], node[i + 1][j], node[i + 1][j + 1], node[i][j + 1]], 1.7);
      for (const plot of plots(random, corners)) number = house(register, name, number, plot, corners);
    }
  }
  return lanes(name, node, columns, rows);
}

/** The four corners of a block moved inwards by about `by` metres. */
function inset([a, b, c, d], by) {
  const k = by / 40;
  const mix = (p, q, r) => [p[0] + (q[0] - p[0] + r[0] - p[0]) * k, p[1] + (q[1] - p[1] + r[1] - p[1]) * k];
  return [mix(a, b, d), mix(b, a, c), mix(c, d, b), mix(d, c, a)];
}

const bilinear = ([a, b, c, d], u, v) => [
  (a[0] * (1 - u) + b[0] * u) * (1 - v) + (d[0] * (1 - u) + c[0] * u) * v,
  (a[1] * (1 - u) + b[1] * u) * (1 - v) + (d[1] * (1 - u) + c[1] * u) * v,
];

/** Plots of a block: cut again and again across the longer side. In metres of the block, with the gap at each side. */
function plots(random, corners) {
  const width = Math.abs(corners[1][0] - corners[0][0] + corners[2][0] - corners[3][0]) / 2;
  const height = Math.abs(corners[3][1] - corners[0][1] + corners[2][1] - corners[1][1]) / 2;
  const out = [];
  const cut = (x0, y0, x1, y1, gaps) => {
    const [w, h] = [x1 - x0, y1 - y0];
    if (w * h < random.between(190, 350) || Math.max(w, h) < 15) {
      out.push({ x0, y0, x1, y1, gaps, width, height });
      return;
    }
    // Four in ten party walls are shared: the two houses touch.
    const gap = random.chance(0.4) ? 0 : random.between(0.5, 1.4);
    const at = random.between(0.4, 0.6);
    if (w > h) {
      cut(x0, y0, x0 + w * at, y1, { ...gaps, east: gap });
      cut(x0 + w * at, y0, x1, y1, { ...gaps, west: gap });
    } else {
      cut(x0, y0, x1, y0 + h * at, { ...gaps, north: gap });
      cut(x0, y0 + h * at, x1, y1, { ...gaps, south: gap });
    }
  };
  cut(0, 0, width, height, { west: 0.3, south: 0.3, east: 0.3, north: 0.3 });
  return out;
}

/** One house on its plot: a plain one, an L, a U around a yard open to the south, or four wings around a courtyard. */
function house(register, name, number, plot, corners) {
  const { random } = register;
  if (random.chance(0.05)) return number;
  const [x0, y0] = [plot.x0 + plot.gaps.west, plot.y0 + plot.gaps.south];
  const [x1, y1] = [plot.x1 - plot.gaps.east, plot.y1 - plot.gaps.north];
  const [w, h] = [x1 - x0, y1 - y0];
  const at = ([x, y]) => place(bilinear(corners, x / plot.width, y / plot.height));
  const deep = Math.min(4.6, w / 3, h / 3);
  let rings = [
    [
      [x0, y0],
      [x1, y0],
      [x1, y1],
      [x0, y1],
    ],
  ];
  let door = [(x0 + x1) / 2, y1 - deep / 2];
  let homes = random.pick([
    [1, 28],
    [2, 50],
    [3, 22],
  ]);
  if (Math.min(w, h) > 14 && random.chance(0.6)) {
    rings.push([
      [x0 + deep, y0 + deep],
      [x0 + deep, y1 - deep],
      [x1 - deep, y1 - deep],
      [x1 - deep, y0 + deep],
    ]);
    homes = random.pick([
      [2, 45],
      [3, 55],
    ]);
  } else if (Math.min(w, h) > 11 && random.chance(0.6)) {
    rings = [
      [
        [x0, y0],
        [x0 + deep, y0],
        [x0 + deep, y1 - deep],
        [x1 - deep, y1 - deep],
        [x1 - deep, y0],
        [x1, y0],
        [x1, y1],
        [x0, y1],
      ],
    ];
    homes = random.pick([
      [2, 45],
      [3, 55],
    ]);
  } else if (random.chance(0.5)) {
    rings = [
      [
        [x0, y0 + h * 0.4],
        [x1 - w * 0.45, y0 + h * 0.4],
        [x1 - w * 0.45, y0],
        [x1, y0],
        [x1, y1],
        [x0, y1],
      ],
    ];
  } else {
    door = [(x0 + x1) / 2, (y0 + y1) / 2];
  }
  const id = register.building(
    `${name}${number + 1}号`,
    rings.map((ring) => ring.map(at)),
    { floors: random.whole(1, 2) },
  );
  // A few old houses are shops or stand empty.
  if (random.chance(0.04)) return number + 1;
  for (let k = 0; k < homes; k++) register.household(at(door), { building: id, floor: 1 });
  return number + 1;
}

/** The lanes between the blocks; only those between two blocks, the outer ones are streets already. */
function lanes(name, node, columns, rows) {
  const out = [];
  for (let i = 1; i < columns; i++) out.push([i % 2 ? 'living_street' : 'footway', `${name}${i}弄`, node[i]]);
  for (let j = 1; j < rows; j++) {
    out.push([j % 2 ? 'living_street' : 'footway', `${name}${columns + j}弄`, node.map((column) => column[j])]);
  }
  return out;
}
