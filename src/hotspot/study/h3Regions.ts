import { cellToBoundary, cellToLatLng, polygonToCells } from 'h3-js';
import { eastOf, latticeAt, northOf } from '../../geometry/lattice.ts';
import type { RegionTable } from '../../model/region.ts';

/** Cells of one resolution whose middle lies in a polygon (rings of [lon, lat], the outer one first). */
export function cellsWithin(rings: readonly (readonly (readonly [number, number])[])[], res: number): string[] {
  return polygonToCells(rings as [number, number][][], res, true);
}

/** H3 cells as regions, in the order given; ids are H3 indices. */
export function h3Regions(cells: readonly string[], res: number): RegionTable {
  const lon = new Float64Array(cells.length);
  const lat = new Float64Array(cells.length);
  for (const [i, cell] of cells.entries()) {
    const [y, x] = cellToLatLng(cell);
    lon[i] = x;
    lat[i] = y;
  }
  const lattice = latticeAt(mean(lon), mean(lat));
  return {
    file: `H3 ${res}`,
    plane: 'degrees',
    h3: res,
    cornersOnEdges: false,
    id: cells,
    row: Uint32Array.from(cells, (_, i) => i + 1),
    ground: cells.map((cell) => ({
      type: 'MultiPolygon',
      coordinates: [[cellToBoundary(cell, true)]],
    })),
    lon,
    lat,
    x: lon.map((v) => eastOf(lattice, v)),
    y: lat.map((v) => northOf(lattice, v)),
    columns: new Map(),
    rejections: [],
  };
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const v of values) sum += v;
  return values.length === 0 ? 0 : sum / values.length;
}
