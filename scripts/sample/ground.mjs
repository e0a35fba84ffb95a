/**
 * From the drawing board to the ground. The town is drawn on a board in metres (x east, y north, streets straight); one
 * gentle warp bends the whole of it, so that streets curve and what is joined on the board stays joined on the ground.
 */
const LON0 = 120.15;
const LAT0 = 33.36;
const METRES_PER_DEGREE_LON = 93083;
const METRES_PER_DEGREE_LAT = 110918;

/** Board metres to ground metres: waves of some hundred metres, a few degrees of turn at most. */
export function warp([x, y]) {
  return [
    x + 15 * Math.sin(y / 210 + 0.4) + 5 * Math.sin(x / 120 + 1),
    y + 13 * Math.sin(x / 260 + 0.5) + 4 * Math.sin(y / 110),
  ];
}

/** Ground metres to longitude and latitude (WGS 84) with 7 decimals. */
export function toDegrees([x, y]) {
  return [round7(LON0 + x / METRES_PER_DEGREE_LON), round7(LAT0 + y / METRES_PER_DEGREE_LAT)];
}

/** Board metres to degrees, through the warp: for lines, borders and the bent houses of the old quarter. */
export const place = (point) => toDegrees(warp(point));

/** A rigid body standing at a place of the board, turned as the streets there are: local metres to degrees. */
export function stand(centre) {
  const [cx, cy] = warp(centre);
  const [ex, ey] = warp([centre[0] + 1, centre[1]]);
  const length = Math.sqrt((ex - cx) ** 2 + (ey - cy) ** 2);
  const cos = (ex - cx) / length;
  const sin = (ey - cy) / length;
  return ([x, y]) => toDegrees([cx + x * cos - y * sin, cy + x * sin + y * cos]);
}

/** Points at most `step` metres apart between the given ones, the same points whichever way the line runs. */
export function densify(points, step = 24) {
  const out = [points[0]];
  for (let i = 1; i < points.length; i++) {
    const [p, q] = [points[i - 1], points[i]];
    const forward = p[0] < q[0] || (p[0] === q[0] && p[1] <= q[1]);
    const [a, b] = forward ? [p, q] : [q, p];
    const n = Math.ceil(Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) / step);
    const between = [];
    for (let k = 1; k < n; k++) between.push([a[0] + ((b[0] - a[0]) * k) / n, a[1] + ((b[1] - a[1]) * k) / n]);
    out.push(...(forward ? between : between.reverse()), q);
  }
  return out;
}

const round7 = (value) => Math.round(value * 1e7) / 1e7;
