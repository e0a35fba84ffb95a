import type { PageData, PageShape } from '../pageData.ts';
import { type BarrierKind, barrierKind, widthOf } from './barrierKind.ts';
import { Decoder, decodePolyline } from './decode.ts';
import { type LabelPoint, labelPoints } from './labelPoint.ts';
import { type Pile, pilesOf, type Stack } from './piles.ts';
import { type Box, boxOf, contains, type Shape, shapeOf, union } from './shape.ts';
import { Tiles } from './tiles.ts';
import { trace, traceLine } from './trace.ts';

/** A shape that is drawn by itself. */
export interface Drawn {
  readonly shape: Shape;
  readonly path: Path2D;
}

export interface Road {
  readonly kind: BarrierKind;
  /** Metres on the ground. */
  readonly width: number;
  readonly tiles: Tiles;
}

/** The page's map, decoded once. Indices are those of the data. */
export class Scene {
  readonly box: Box;
  readonly grids: readonly Drawn[];
  readonly microgrids: readonly Drawn[];
  readonly piles: readonly Pile[];
  readonly stacks: readonly Stack[];
  readonly buildings: readonly Shape[];
  readonly inhabited = new Tiles(400);
  readonly empty = new Tiles(400);
  readonly roads: readonly Road[];
  /** Metres across a micro-grid, on average. */
  readonly meanSize: number;
  readonly #labels = new Map<Shape, readonly LabelPoint[]>();

  constructor(data: PageData) {
    const decoder = new Decoder(data, centreOf(data));
    const decode = (shape: PageShape) => shapeOf(shape.map((rings) => rings.map((ring) => decoder.line(ring))));
    const drawn = (shape: PageShape): Drawn => {
      const decoded = decode(shape);
      const path = new Path2D();
      trace(decoded, path);
      return { shape: decoded, path };
    };
    this.grids = data.grids.map((grid) => drawn(grid.shape));
    this.microgrids = data.microgrids.map((microgrid) => drawn(microgrid.shape));
    const sizeOf = (i: number) => {
      const { box } = this.microgrids[i]!.shape;
      return (box[2] - box[0]) * (box[3] - box[1]);
    };
    ({ piles: this.piles, stacks: this.stacks } = pilesOf(data.microgrids, sizeOf));
    this.buildings = data.buildings.shape.map(decode);
    this.buildings.forEach((shape, i) => {
      const tiles = data.buildings.households[i]! > 0 ? this.inhabited : this.empty;
      tiles.add(shape.box, (path) => trace(shape, path));
    });
    this.roads = roadsOf(data, decoder);
    const boxes = [...this.grids, ...this.microgrids].map((d) => d.shape.box).filter((box) => box[0] <= box[2]);
    const sizes = this.microgrids.map(({ shape: { box } }) => Math.max(0, Math.min(box[2] - box[0], box[3] - box[1])));
    this.meanSize = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
    this.box = boxes.length > 0 ? union(boxes) : [-500, -500, 500, 500];
  }

  /** Where labels of the shape go, one a piece, the roomiest first; found when first asked for. */
  labels(shape: Shape): readonly LabelPoint[] {
    let points = this.#labels.get(shape);
    if (!points) {
      points = labelPoints(shape);
      this.#labels.set(shape, points);
    }
    return points;
  }

  /** Micro-grids at a place of the plane, in the order of the plan. */
  microgridsAt(x: number, y: number): number[] {
    const out: number[] = [];
    this.microgrids.forEach(({ shape }, i) => {
      if (contains(shape, x, y)) out.push(i);
    });
    return out;
  }

  gridAt(x: number, y: number): number {
    return this.grids.findIndex(({ shape }) => contains(shape, x, y));
  }

  buildingAt(x: number, y: number): number {
    return this.buildings.findIndex((shape) => contains(shape, x, y));
  }
}

/** The middle of what is drawn, degrees. */
function centreOf(data: PageData): [number, number] {
  const lines = [...data.grids, ...data.microgrids].flatMap(({ shape }) =>
    shape.map((rings) => decodePolyline(rings[0]!, data.origin)),
  );
  const [west, south, east, north] = lines.length > 0 ? boxOf(lines) : [...data.origin, ...data.origin];
  return [(west! + east!) / 2 / data.unitsPerDegree, (south! + north!) / 2 / data.unitsPerDegree];
}

/** Barriers by kind and width, wide ones first, so that lanes lie above rivers and main roads above lanes. */
function roadsOf(data: PageData, decoder: Decoder): Road[] {
  const roads = new Map<string, Road>();
  for (const barrier of data.barriers) {
    const kind = barrierKind(barrier);
    const width = widthOf(barrier);
    const key = `${kind} ${width}`;
    let road = roads.get(key);
    if (!road) {
      road = { kind, width, tiles: new Tiles(1500) };
      roads.set(key, road);
    }
    const line = decoder.line(barrier.line);
    road.tiles.add(boxOf([line]), (path) => traceLine(line, path));
  }
  const order: readonly BarrierKind[] = ['water', 'wall', 'minor', 'major', 'rail'];
  return [...roads.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.width - b.width);
}
