import { withChanges } from '../../coverage/figures/changes.ts';
import { suppress } from '../../coverage/figures/suppress.ts';
import { coverageCsv } from '../../io/coverage/coverageFile.ts';
import { coverageHtml } from '../../io/coverage/coverageHtml.ts';
import { coverageJson } from '../../io/coverage/coverageJson.ts';
import { readEarlier } from '../../io/coverage/readEarlier.ts';
import { command } from '../command.ts';
import { plan } from '../inputOptions.ts';
import { COVERAGE_OPTIONS } from './coverageOptions.ts';
import { coverageOutcome } from './coverageOutcome.ts';
import { openCoverage } from './openCoverage.ts';

const NAMES = ['coverage.csv', 'coverage.json', 'coverage.html'] as const;

/** Who and what is covered, at every level of the hierarchy. */
export const coverage = command({
  name: 'coverage',
  summary: {
    en: 'who and what is covered: households, staff, distances and incidents at every level up to the city',
    zh: '覆盖情况：从微网格到全市各级的住户、人员、距离与事件',
  },
  arguments: [plan],
  options: COVERAGE_OPTIONS,
  examples: [
    'gridloom coverage plan --households households.csv --hierarchy hierarchy.csv --staff staff.csv --out coverage',
    'gridloom coverage plan --households households.csv --incidents calls.csv.gz --earlier 2025/coverage.csv --out 2026',
    'gridloom coverage plan --incidents calls.csv --publish --k 10 --out public',
  ],
  async run(values, platform, [path = '']) {
    const { out, force } = values;
    if (out !== null) await platform.checkFolder(out, NAMES, { force });
    const opened = await openCoverage(platform, path, values);
    const inputs = [...opened.inputs];
    let { table } = opened;
    if (values.earlier !== null) {
      const { name, bytes, sha256 } = await platform.readInput(values.earlier);
      inputs.push({ role: 'earlier', file: name, bytes: bytes.length, sha256 });
      table = withChanges(table, readEarlier({ name, bytes }));
    }
    const hidden = values.publish ? suppress(table, values.k) : null;
    const context = { version: platform.version, detour: values.detour, k: values.publish ? values.k : null, inputs };
    if (out !== null) {
      const files = [
        { name: NAMES[0], chunks: coverageCsv(table, hidden) },
        { name: NAMES[1], chunks: coverageJson(table, hidden, context) },
        { name: NAMES[2], chunks: coverageHtml(table, hidden, context, platform.lang) },
      ];
      await platform.writeFolder(out, files, { force });
    }
    return coverageOutcome(table, hidden, out, platform.lang);
  },
});
