import { featuresFile, tableFile } from '../../io/hotspots/featuresFile.ts';
import { resultHtml } from '../../io/html/hotspots/resultHtml.ts';
import { type Json, jsonChunks } from '../../io/json.ts';
import type { Lang } from '../../model/note.ts';
import type { OutputFile } from '../platform.ts';
import { whereLayer } from './whereLayer.ts';
import type { WhereMade } from './whereMade.ts';
import { wherePage } from './wherePage.ts';

/** The folder that `where` writes. */
export const whereFiles = {
  names: ['regions.geojson', 'regions.csv', 'report.json', 'report.html'],
  of(made: WhereMade, report: Json, lang: Lang): OutputFile[] {
    const layer = whereLayer(made);
    return [
      featuresFile('regions.geojson', layer),
      tableFile('regions.csv', layer),
      { name: 'report.json', chunks: jsonChunks(report) },
      { name: 'report.html', chunks: resultHtml(wherePage(made, lang)) },
    ];
  },
};
