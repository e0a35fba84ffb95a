import { paintLabels } from './paintLabels.ts';
import { paintRoads } from './paintRoads.ts';
import type { Picture } from './picture.ts';
import type { Drawn } from './scene.ts';
import { meets } from './shape.ts';
import { boxOfView } from './view.ts';

/** Footprints come into sight at this many pixels a metre. */
const BUILDINGS_FROM = 0.16;

/** Borders of micro-grids come into sight at this many pixels across. */
const BORDERS_FROM = 7;

/** Paints the map but for what is pointed at: ground, fills, houses, roads, borders, marks, labels. */
export function paint(canvas: CanvasRenderingContext2D, picture: Picture): void {
  const { scene, state, theme, view, size, ratio, fills, data } = picture;
  const { scale } = view;
  canvas.setTransform(ratio, 0, 0, ratio, 0, 0);
  canvas.fillStyle = theme.paper;
  canvas.fillRect(0, 0, size.width, size.height);
  toGround(canvas, picture);
  const seen = boxOfView(view, size);
  const inSight = (drawn: Drawn) => meets(drawn.shape.box, seen);

  canvas.fillStyle = theme.ground;
  for (const grid of scene.grids) if (inSight(grid)) canvas.fill(grid.path, 'evenodd');

  canvas.globalAlpha = theme.fillAlpha;
  for (const { members } of scene.piles) {
    const drawn = scene.microgrids[members[0]!]!;
    if (!inSight(drawn)) continue;
    canvas.fillStyle = fills[members[0]!]!;
    canvas.fill(drawn.path, 'evenodd');
    if (state.colourBy === 'neighbour' && data.microgrids[members[0]!]!.colour >= theme.fills.length)
      hatch(canvas, drawn, theme.paper, 5 / scale, 1.5 / scale);
  }
  for (const { members, grounds } of scene.stacks) {
    const drawn = grounds.map((i) => scene.microgrids[i]!);
    if (drawn.every(inSight)) stripes(canvas, drawn, [...new Set(members.map((m) => fills[m]!))], picture);
  }
  canvas.globalAlpha = 1;

  if (state.layers.barriers) paintRoads(canvas, scene, theme, seen, scale, ['water']);
  if (state.layers.buildings && scale >= BUILDINGS_FROM) {
    canvas.fillStyle = theme.emptyBuilding;
    for (const path of scene.empty.within(seen)) canvas.fill(path, 'evenodd');
    canvas.fillStyle = theme.building;
    for (const path of scene.inhabited.within(seen)) canvas.fill(path, 'evenodd');
  }
  if (state.layers.barriers) paintRoads(canvas, scene, theme, seen, scale, ['wall', 'minor', 'major', 'rail']);

  const fine = Math.max(0.5, Math.min(1, scale * 3));
  const across = scene.meanSize * scale;
  const microgrids = across < BORDERS_FROM ? [] : scene.microgrids.filter(inSight);
  if (across > 2 * BORDERS_FROM) outline(canvas, picture, microgrids, theme.borderCasing, 2.6 * fine);
  outline(canvas, picture, microgrids, theme.border, 1.1 * fine);
  if (state.layers.grids) {
    const grids = scene.grids.filter(inSight);
    outline(canvas, picture, grids, theme.gridCasing, 4.4 * fine);
    outline(canvas, picture, grids, theme.gridBorder, 2.2 * fine);
  }
  canvas.setTransform(ratio, 0, 0, ratio, 0, 0);
  paintLabels(canvas, picture, seen);
}

/** Outlines what the reader points at and has selected. */
export function paintChosen(canvas: CanvasRenderingContext2D, picture: Picture): void {
  const { scene, theme } = picture;
  const { selected, hovered } = picture.state;
  toGround(canvas, picture);
  if (hovered >= 0) outline(canvas, picture, [scene.microgrids[hovered]!], theme.select, 2.5);
  if (selected) {
    const drawn = selected.kind === 'grid' ? scene.grids[selected.index]! : scene.microgrids[selected.index]!;
    outline(canvas, picture, [drawn], theme.gridCasing, 7);
    outline(canvas, picture, [drawn], theme.select, 4);
  }
}

/** From here on the canvas takes metres of the page. */
function toGround(canvas: CanvasRenderingContext2D, { view, size, ratio }: Picture): void {
  const scale = view.scale * ratio;
  const [x, y] = [size.width / 2 - view.x * view.scale, size.height / 2 - view.y * view.scale];
  canvas.setTransform(scale, 0, 0, scale, x * ratio, y * ratio);
  canvas.lineJoin = 'round';
  canvas.lineCap = 'round';
}

function outline(
  canvas: CanvasRenderingContext2D,
  { view }: Picture,
  drawn: readonly Drawn[],
  colour: string,
  width: number,
): void {
  canvas.strokeStyle = colour;
  canvas.lineWidth = width / view.scale;
  for (const one of drawn) canvas.stroke(one.path);
}

/** Upright stripes in the colours of a stack's members, where the ground of all of them meets. */
function stripes(
  canvas: CanvasRenderingContext2D,
  grounds: readonly Drawn[],
  colours: readonly string[],
  { theme, view }: Picture,
): void {
  const [west, north, east, south] = grounds[0]!.shape.box;
  const width = Math.max(9 / view.scale, (east - west) / 400);
  canvas.save();
  for (const { path } of grounds) canvas.clip(path, 'evenodd');
  canvas.globalAlpha = 1;
  canvas.fillStyle = theme.ground;
  canvas.fillRect(west, north, east - west, south - north);
  canvas.globalAlpha = theme.fillAlpha;
  let i = 0;
  for (let x = Math.floor(west / width) * width; x < east; x += width) {
    canvas.fillStyle = colours[i++ % colours.length]!;
    canvas.fillRect(x, north, width, south - north);
  }
  canvas.restore();
}

/** Slanting lines over a shape. */
function hatch(
  canvas: CanvasRenderingContext2D,
  { shape, path }: Drawn,
  colour: string,
  gap: number,
  width: number,
): void {
  const [west, north, east, south] = shape.box;
  const step = Math.max(gap, (east - west + south - north) / 300);
  canvas.save();
  canvas.clip(path, 'evenodd');
  canvas.strokeStyle = colour;
  canvas.lineWidth = width;
  canvas.beginPath();
  for (let x = west - (south - north); x < east; x += step) {
    canvas.moveTo(x, south);
    canvas.lineTo(x + (south - north), north);
  }
  canvas.stroke();
  canvas.restore();
}
