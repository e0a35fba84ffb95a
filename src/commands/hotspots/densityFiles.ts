import { featuresFile, type ResultLayer, tableFile } from '../../io/hotspots/featuresFile.ts';
import { resultHtml } from '../../io/html/hotspots/resultHtml.ts';
import { type Json, jsonChunks } from '../../io/json.ts';
import type { Lang } from '../../model/note.ts';
import type { OutputFile } from '../platform.ts';
import type { DensityMade } from './densityMade.ts';
import { densityPage } from './densityPage.ts';
import { cellShape, KM2, levelOf, lineShape } from './densityShapes.ts';

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
