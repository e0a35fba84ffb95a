import { type DensityMap, densityMap } from '../../hotspot/density/densityMap.ts';
import { InputError } from '../../model/error.ts';
import { note } from '../../model/note.ts';
import { command, type Outcome } from '../command.ts';
import { figure } from '../wording.ts';
import { densityFiles } from './densityFiles.ts';
import type { DensityMade } from './densityMade.ts';
import * as own from './densityOptions.ts';
import { densityReport } from './densityReport.ts';
import { KM2 } from './densityShapes.ts';
import { openDensityStudy } from './densityStudy.ts';
import { densityWord } from './densityWording.ts';
import * as shared from './options.ts';

/** Shares of the incidents that levels are drawn for. */
const SHARES = [0.1, 0.25, 0.5, 0.75];
/** Incidents a place from which single places rule the picture. */
const PILED = 5;

/** How dense do incidents lie? */
export const density = command({
  name: 'hotspots density',
  summary: {
    en: 'how dense incidents lie: kernel density as cells and lines, with the least ground that holds a share of them',
    zh: '事件有多密集：核密度（单元与等密度线），以及集中一定比例事件的最小范围',
  },
  arguments: [],
  options: {
    incidents: shared.incidents,
    category: shared.category,
    regions: shared.regions,
    plan: shared.plan,
    kernel: own.kernel,
    bandwidth: own.bandwidth,
    adaptive: own.adaptive,
    cell: own.cell,
    edge: own.edge,
    seed: shared.seed,
    zone: shared.zone,
    classes: shared.classes,
    publish: shared.publish,
    x: shared.x,
    y: shared.y,
    map: shared.map,
    crs: shared.crs,
    encoding: shared.encoding,
    rejectedShare: shared.rejectedShare,
    out: shared.out,
    force: shared.force,
  },
  examples: [
    'gridloom hotspots density --incidents calls.csv --out density',
    'gridloom hotspots density --incidents calls.csv --plan plan --kernel gaussian --bandwidth 150 --adaptive --out density',
  ],
  async run(values, platform) {
    if (values.incidents === null) throw new InputError('option-missing', { flag: 'incidents' });
    if (values.out !== null) await platform.checkFolder(values.out, densityFiles.names, values);
    const study = await openDensityStudy(platform, { ...values, incidents: values.incidents });
    const map = densityMap(
      study.x,
      study.y,
      { ...values, edge: values.edge === 'corrected', shares: SHARES },
      study.within,
    );
    if (map === null) throw new InputError('counting-no-places');
    const places = map.places.x.length;
    const warnings = map.incidents > PILED * places ? [note('warn-piled', { incidents: map.incidents, places })] : [];
    for (const n of warnings) platform.say(n);
    const made: DensityMade = {
      study,
      map,
      cells: writtenCells(map, values.publish),
      warnings,
      options: values,
      version: platform.version,
    };
    const report = densityReport(made);
    if (values.out !== null)
      await platform.writeFolder(values.out, densityFiles.of(made, report, platform.lang), values);
    return outcome(made, report, values.out, platform.lang);
  },
});

/** Cells with some density, densest first; for publication only those with enough incidents within the bandwidth. */
function writtenCells({ density: values, bandwidth }: DensityMap, publish: number | null): Uint32Array {
  const least = publish === null ? 0 : publish / (Math.PI * bandwidth * bandwidth);
  const cells = Uint32Array.from(values.keys()).filter((i) => values[i]! > 0 && values[i]! >= least);
  return cells.sort((a, b) => values[b]! - values[a]! || a - b);
}

function outcome(
  { map, options }: DensityMade,
  report: ReturnType<typeof densityReport>,
  out: string | null,
  lang: 'en' | 'zh',
): Outcome {
  const t = densityWord(lang);
  return {
    exit: 0,
    json: { out, ...report },
    tables: [
      {
        title: null,
        columns: [t('share'), t('density'), t('area'), t('part')],
        rows: map.levels.map(({ share, density: level, area }) => [
          `${share * 100} %`,
          (level * KM2).toFixed(1),
          (area / KM2).toFixed(2),
          `${((100 * area) / map.area).toFixed(1)} %`,
        ]),
      },
    ],
    lines: [
      t('looked', {
        incidents: figure(map.incidents),
        places: figure(map.places.x.length),
        kernel: options.kernel,
        bandwidth: String(Math.round(map.bandwidth)),
        cell: String(map.raster.size),
      }),
      ...(map.suggested === null ? [] : [t('suggested')]),
      ...(out === null ? [] : [t('written', { out })]),
    ],
  };
}
