import type { Position } from 'geojson';
import { renderNote, renderRemedy } from '../../../model/note.ts';
import { encodePolyline, type PageLattice } from '../encodePolyline.ts';
import type { Both } from '../pageData.ts';
import type { EncodedLayer, EncodedPage } from './encodedPage.ts';
import { hotspotPageWords } from './pageWords.ts';
import type { PageLayer, ResultPage } from './resultPage.ts';

/** Steps of the page's coordinates in a degree (0.1 m), or in the extent of a plane of its own. */
const DEGREE_UNITS = 1e6;
const PLANE_STEPS = 1e6;

/** The page's data: shapes as encoded lines on a lattice, numbers rounded to what is shown. */
export function encodePage(page: ResultPage): EncodedPage {
  const [west, south, east, north] = boxOf(page.layers);
  const units =
    page.plane === 'degrees' ? DEGREE_UNITS : PLANE_STEPS / Math.max(Number.MIN_VALUE, east - west, north - south);
  const lattice: PageLattice = {
    unitsPerDegree: units,
    origin: [Math.round(((west + east) / 2) * units), Math.round(((south + north) / 2) * units)],
  };
  const both = (n: ResultPage['warnings'][number]): Both => [
    `${renderNote(n, 'en')} ${renderRemedy(n, 'en')}`.trim(),
    `${renderNote(n, 'zh')}${renderRemedy(n, 'zh')}`,
  ];
  const { layers, warnings, tables, ...rest } = page;
  return {
    ...rest,
    units,
    origin: lattice.origin,
    words: hotspotPageWords(),
    warnings: warnings.map(both),
    layers: layers.map((layer) => encodeLayer(layer, lattice)),
    tables: tables.map(({ at, ...table }) => ({
      ...table,
      at: at === undefined ? null : { layer: at.layer, things: Array.from(at.things) },
    })),
  };
}

function encodeLayer(layer: PageLayer, lattice: PageLattice): EncodedLayer {
  const first = layer.shapes[0]?.type ?? 'Polygon';
  const kind = first === 'Point' ? 'point' : first.endsWith('LineString') ? 'line' : 'area';
  const line = (points: readonly Position[], closed: boolean) =>
    encodePolyline(points, lattice, closed, kind === 'point' ? 1 : 2);
  const shapes = layer.shapes.map((shape) => {
    const pieces: readonly (readonly (readonly Position[])[])[] =
      shape.type === 'Point'
        ? [[[shape.coordinates]]]
        : shape.type === 'LineString'
          ? [[shape.coordinates]]
          : shape.type === 'MultiLineString'
            ? [shape.coordinates]
            : shape.type === 'Polygon'
              ? [shape.coordinates]
              : shape.coordinates;
    return pieces
      .map((rings) => rings.map((ring) => line(ring, kind === 'area')).filter((text) => text !== null))
      .filter((rings) => rings.length > 0);
  });
  return {
    name: layer.name,
    kind,
    fine: layer.fine === true,
    shapes,
    names: layer.names,
    facts: layer.facts.map(({ name, values, decimals = 2 }) => ({
      name,
      decimals,
      values: Array.from(values, (v) => rounded(v, decimals)),
    })),
    views: layer.views.map(({ name, classes, of }) => ({ name, classes, of: Array.from(of) })),
  };
}

/** To what is shown of it; what is small does not become nothing. */
function rounded(value: number | string | Both | null, decimals: number): number | string | Both | null {
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) return null;
  const near = Number(value.toFixed(decimals));
  return near === 0 && value !== 0 ? Number(value.toPrecision(1)) : near;
}

function boxOf(layers: readonly PageLayer[]): [number, number, number, number] {
  let box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const grow = (nested: Nested): void => {
    if (typeof nested[0] === 'number') {
      const [x, y] = nested as Position as [number, number];
      box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
    } else for (const one of nested as readonly Nested[]) grow(one);
  };
  for (const { shapes } of layers) for (const { coordinates } of shapes) grow(coordinates);
  return box[0] <= box[2] ? box : [0, 0, 0, 0];
}

type Nested = Position | readonly Nested[];
