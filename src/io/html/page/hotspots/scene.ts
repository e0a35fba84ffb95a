import type { EncodedLayer, EncodedPage } from '../../hotspots/encodedPage.ts';
import { decodePolyline } from '../decode.ts';
import { type Box, boxOf, contains, type Shape, union } from '../shape.ts';

/** Metres of a degree, good enough to look at. */
const METRES_PER_LAT = 110_950;
const METRES_PER_LON = 111_320;

/** One layer on the page's plane: metres, x east, y south. */
export interface SceneLayer {
  readonly data: EncodedLayer;
  readonly shapes: readonly Shape[];
}

/** The map, decoded once. */
export class Scene {
  readonly layers: readonly SceneLayer[];
  readonly box: Box;

  constructor(page: EncodedPage) {
    const { units, origin } = page;
    const planar = page.plane === 'planar';
    const perY = planar ? 1 / units : METRES_PER_LAT / units;
    const perX = planar ? 1 / units : (METRES_PER_LON * Math.cos((origin[1] / units / 180) * Math.PI)) / units;
    const line = (text: string) => {
      const out = decodePolyline(text, origin);
      for (let i = 0; i < out.length; i += 2) {
        out[i] = (out[i]! - origin[0]) * perX;
        out[i + 1] = (origin[1] - out[i + 1]!) * perY;
      }
      return out;
    };
    this.layers = page.layers.map((data) => ({
      data,
      shapes: data.shapes.map((encoded) => {
        const lines = encoded.map((rings) => rings.map(line));
        // Areas may lie above each other: turned alike, they are filled without cancelling out.
        const pieces =
          data.kind === 'area' ? lines.map((rings) => rings.map((ring, r) => turned(ring, r === 0))) : lines;
        return { pieces, box: boxOf(pieces.flat()) };
      }),
    }));
    const boxes = this.layers.flatMap(({ shapes }) => shapes.map(({ box }) => box)).filter((b) => b[0] <= b[2]);
    this.box = boxes.length > 0 ? union(boxes) : [-500, -500, 500, 500];
  }

  /** The topmost area or point at a place that has something to tell; null for none. `reach`: metres around a point. */
  at(x: number, y: number, reach: number, views: readonly number[]): Chosen | null {
    for (let layer = this.layers.length - 1; layer >= 0; layer--) {
      const { data, shapes } = this.layers[layer]!;
      const view = data.views[views[layer]!];
      if (!view || views[layer]! < 0 || data.names === null) continue;
      for (let thing = shapes.length - 1; thing >= 0; thing--) {
        if (!view.classes[view.of[thing]!]) continue;
        const shape = shapes[thing]!;
        const hit =
          data.kind === 'area' ? contains(shape, x, y) : data.kind === 'point' && near(shape.box, x, y, reach);
        if (hit) return { layer, thing };
      }
    }
    return null;
  }
}

/** A thing of a layer. */
export interface Chosen {
  readonly layer: number;
  readonly thing: number;
}

function near(box: Box, x: number, y: number, reach: number): boolean {
  return Math.hypot((box[0] + box[2]) / 2 - x, (box[1] + box[3]) / 2 - y) <= reach;
}

/** The ring drawn clockwise on the screen, or against it. */
function turned(ring: Float64Array, clockwise: boolean): Float64Array {
  let twice = 0;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2)
    twice += ring[j]! * ring[i + 1]! - ring[i]! * ring[j + 1]!;
  if (twice >= 0 === clockwise) return ring;
  const back = new Float64Array(ring.length);
  for (let i = 0; i < ring.length; i += 2) {
    back[i] = ring[ring.length - 2 - i]!;
    back[i + 1] = ring[ring.length - 1 - i]!;
  }
  return back;
}
