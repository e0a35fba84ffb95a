import { type Box, meets } from '../shape.ts';
import { Tiles } from '../tiles.ts';
import { trace, traceLine } from '../trace.ts';
import { boxOfView, type Size, type View } from '../view.ts';
import type { Chosen, Scene, SceneLayer } from './scene.ts';

export interface Look {
  readonly paper: string;
  readonly edge: string;
  readonly select: string;
  readonly casing: string;
  /** Index into the colours of a class. */
  readonly shade: 0 | 1;
}

export const LIGHT: Look = {
  paper: '#f6f5f0',
  edge: 'rgba(70,72,80,0.34)',
  select: '#0a4fd0',
  casing: '#ffffff',
  shade: 0,
};
export const DARK: Look = {
  paper: '#101317',
  edge: 'rgba(0,0,0,0.55)',
  select: '#8db8ff',
  casing: '#000000',
  shade: 1,
};

/** Cells below this many pixels across are drawn without their edges. */
const EDGES_FROM = 7;
const POINT = 4;

/** Shapes of a view, a path a class and square of ground. */
export class LayerPaths {
  readonly #classes: readonly Tiles[];
  readonly #across: number;

  constructor({ data, shapes }: SceneLayer, view: number, whole: Box) {
    const { classes, of } = data.views[view]!;
    const side = Math.max(1, Math.max(whole[2] - whole[0], whole[3] - whole[1]) / 12);
    this.#classes = classes.map(() => new Tiles(side));
    let across = 0;
    for (const [i, shape] of shapes.entries()) {
      across += shape.box[2] - shape.box[0];
      const tiles = this.#classes[of[i]!];
      if (!tiles || data.kind === 'point' || shape.box[0] > shape.box[2]) continue;
      tiles.add(shape.box, (path) => {
        if (data.kind === 'area') trace(shape, path);
        else for (const lines of shape.pieces) for (const line of lines) traceLine(line, path);
      });
    }
    this.#across = across / Math.max(1, shapes.length);
  }

  paint(canvas: CanvasRenderingContext2D, layer: SceneLayer, view: number, seen: Box, scale: number, look: Look): void {
    const { kind, views, fine } = layer.data;
    const { classes, of } = views[view]!;
    // Backwards, so that the first class, the one that matters most, lies on top.
    for (let c = classes.length - 1; c >= 0; c--) {
      const colour = classes[c]!.colours[look.shade];
      if (kind === 'point') points(canvas, layer, of, c, seen, scale, colour, look);
      for (const path of this.#classes[c]!.within(seen)) {
        if (kind === 'area') {
          canvas.fillStyle = colour;
          canvas.fill(path, 'nonzero');
          if (this.#across * scale < EDGES_FROM) continue;
          canvas.strokeStyle = look.edge;
          canvas.lineWidth = 0.8 / scale;
        } else {
          canvas.strokeStyle = look.casing;
          canvas.lineWidth = 4 / scale;
          if (!fine) canvas.stroke(path);
          canvas.strokeStyle = colour;
          canvas.lineWidth = (fine ? 0.8 : 2.2) / scale;
        }
        canvas.stroke(path);
      }
    }
  }
}

function points(
  canvas: CanvasRenderingContext2D,
  { shapes }: SceneLayer,
  of: readonly number[],
  kind: number,
  seen: Box,
  scale: number,
  colour: string,
  look: Look,
): void {
  const radius = POINT / scale;
  canvas.beginPath();
  for (const [i, { box }] of shapes.entries()) {
    if (of[i] !== kind || !meets(box, seen)) continue;
    canvas.moveTo(box[0] + radius, box[1]);
    canvas.arc(box[0], box[1], radius, 0, 2 * Math.PI);
  }
  canvas.fillStyle = colour;
  canvas.fill();
  canvas.strokeStyle = look.edge;
  canvas.lineWidth = 0.8 / scale;
  canvas.stroke();
}

/** From here on the canvas takes metres of the page; what is seen of them. */
export function toGround(canvas: CanvasRenderingContext2D, view: View, size: Size, ratio: number): Box {
  const scale = view.scale * ratio;
  const [x, y] = [size.width / 2 - view.x * view.scale, size.height / 2 - view.y * view.scale];
  canvas.setTransform(scale, 0, 0, scale, x * ratio, y * ratio);
  canvas.lineJoin = 'round';
  return boxOfView(view, size);
}

/** Outlines one thing. */
export function paintChosen(
  canvas: CanvasRenderingContext2D,
  scene: Scene,
  { layer, thing }: Chosen,
  scale: number,
  look: Look,
): void {
  const { data, shapes } = scene.layers[layer]!;
  const shape = shapes[thing]!;
  const path = new Path2D();
  if (data.kind === 'area') trace(shape, path);
  else if (data.kind === 'point') path.arc(shape.box[0], shape.box[1], (POINT + 3) / scale, 0, 2 * Math.PI);
  else for (const line of shape.pieces.flat()) traceLine(line, path);
  for (const [colour, width] of [
    [look.casing, 5.5],
    [look.select, 3],
  ] as const) {
    canvas.strokeStyle = colour;
    canvas.lineWidth = width / scale;
    canvas.stroke(path);
  }
}
