import type { MultiLineString, Polygon } from 'geojson';
import { isolines } from '../../hotspot/density/isolines.ts';
import { featuresFile, type ResultLayer, tableFile } from '../../io/hotspots/featuresFile.ts';
import { resultHtml } from '../../io/html/hotspots/resultHtml.ts';
import { type Json, jsonChunks } from '../../io/json.ts';
import type { Lang } from '../../model/note.ts';
import type { OutputFile } from '../platform.ts';
import type { DensityMade } from './densityMade.ts';
import { densityPage } from './densityPage.ts';

/** Square metres of a square kilometre: densities are told per km². */
export const KM2 = 1e6;

/** The ground of a cell in the coordinates that are written. */
export function cellShape({ study, map }: DensityMade, cell: number): Polygon {
  const { x0, y0, size, columns } = map.raster;
  const x = x0 + (cell % columns) * size;
  const y = y0 + Math.floor(cell / columns) * size;
  const at = (dx: number, dy: number) => study.toOutput(x + dx, y + dy);
  return { type: 'Polygon', coordinates: [[at(0, 0), at(size, 0), at(size, size), at(0, size), at(0, 0)]] };
}

/** Number of the smallest level that a cell belongs to; the number of levels where it belongs to none. */
export function levelOf({ map }: DensityMade, cell: number): number {
  const at = map.levels.findIndex((level) => map.density[cell]! >= level.density);
  return at < 0 ? map.levels.length : at;
}

/** Lines of a level in the coordinates that are written. */
export function lineShape({ study, map }: DensityMade, density: number): MultiLineString {
  const rings = isolines(map.raster, map.density, density);
  return { type: 'MultiLineString', coordinates: rings.map((ring) => ring.map(([x, y]) => study.toOutput(x, y))) };
}

/** The folder that `density` writes. */
export const densityFiles = {
  names: ['cells.geojson', 'cells.csv', 'isolines.geojson', 'report.json', 'report.html'],
  of(made: DensityMade, report: Json, lang: Lang): OutputFile[] {
    const { map, cells } = made;
    const { size } = map.raster;
    const layer: ResultLayer = {
      count: cells.length,
      properties: (i) => {
        const cell = cells[i]!;
        const level = map.levels[levelOf(made, cell)];
        const [x, y] = [(cell % map.raster.columns) + 0.5, Math.floor(cell / map.raster.columns) + 0.5];
        const [lon, lat] = made.study.toOutput(map.raster.x0 + x * size, map.raster.y0 + y * size);
        return {
          density: map.density[cell]! * KM2,
          share: level?.share ?? null,
          ...(made.study.plane === 'degrees' ? { lon: degrees(lon), lat: degrees(lat) } : { x: lon, y: lat }),
        };
      },
      shape: (i) => cellShape(made, cells[i]!),
    };
    const lines: ResultLayer = {
      count: map.levels.length,
      properties: (i) => {
        const { share, density, area } = map.levels[i]!;
        return { share, density: density * KM2, area_km2: area / KM2 };
      },
      shape: (i) => lineShape(made, map.levels[i]!.density),
    };
    return [
      featuresFile('cells.geojson', layer),
      tableFile('cells.csv', layer),
      featuresFile('isolines.geojson', lines),
      { name: 'report.json', chunks: jsonChunks(report) },
      { name: 'report.html', chunks: resultHtml(densityPage(made, lang)) },
    ];
  },
};

const degrees = (value: number) => Number(value.toFixed(7));
