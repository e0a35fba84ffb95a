import type { Box } from './shape.ts';

/** What the map shows: the place in its middle (metres of the page) and the pixels a metre takes. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The view that shows a box with `margin` pixels around it. */
export function viewOf(box: Box, { width, height }: Size, margin: number, most = 4): View {
  const w = Math.max(1, box[2] - box[0]);
  const h = Math.max(1, box[3] - box[1]);
  const scale = Math.min((width - 2 * margin) / w, (height - 2 * margin) / h, most);
  return { x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2, scale: Math.max(scale, 1e-4) };
}

/** The same view zoomed by a factor, the place under the pixel staying where it is. */
export function zoomed(
  view: View,
  factor: number,
  size: Size,
  px: number,
  py: number,
  limits: readonly [number, number],
): View {
  const scale = Math.max(limits[0], Math.min(limits[1], view.scale * factor));
  const [x, y] = placeAt(view, size, px, py);
  return { x: x - (px - size.width / 2) / scale, y: y - (py - size.height / 2) / scale, scale };
}

/** The place under a pixel. */
export function placeAt(view: View, { width, height }: Size, px: number, py: number): [number, number] {
  return [view.x + (px - width / 2) / view.scale, view.y + (py - height / 2) / view.scale];
}

/** The part of the plane that is seen. */
export function boxOfView(view: View, { width, height }: Size): Box {
  const w = width / 2 / view.scale;
  const h = height / 2 / view.scale;
  return [view.x - w, view.y - h, view.x + w, view.y + h];
}

/** A view between two, for a flight: straight in place, even in the steps of zoom. */
export function between(from: View, to: View, share: number): View {
  const t = share * share * (3 - 2 * share);
  const mix = (a: number, b: number) => a + (b - a) * t;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), scale: Math.exp(mix(Math.log(from.scale), Math.log(to.scale))) };
}
