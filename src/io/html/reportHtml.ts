import { reporting } from '../../model/catalogue/reporting.ts';
import type { Lang } from '../../model/note.ts';
import type { Plan } from '../../model/plan.ts';
import { columnsOf } from './columns.ts';
import { embedJson } from './embedJson.ts';
import { PAGE_SCRIPT, PAGE_SCRIPT_SHA256, PAGE_STYLE, PAGE_STYLE_SHA256 } from './pageAssets.ts';
import type { PageFile } from './pageData.ts';
import { pageDataOf } from './pageDataOf.ts';
import type { ReportContext } from './pageDrawing.ts';

/** Characters that the map may take, so that a browser still opens the page at once. */
const BUDGET = 20_000_000;

/**
 * The plan as one HTML page that opens from disk with no network: figures, map, tables. The map's data stand in it as
 * JSON; of the households only sums. A strict policy lets nothing run or load but the page's own script and style, by
 * their checksums. Texts of the data are never markup. Same plan, same bytes. In pieces, since a city's page is long.
 */
export function* reportHtml(plan: Plan, context: ReportContext, lang: Lang, budget = BUDGET): Generator<string> {
  const { microgrids, grids, buildings, barriers, ...rest } = pageDataOf(plan, context, lang, budget);
  const policy = [
    `default-src 'none'`,
    `script-src '${PAGE_SCRIPT_SHA256}'`,
    `style-src '${PAGE_STYLE_SHA256}'`,
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const title = reporting['report-title'][lang].text;
  yield `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<noscript>${reporting['report-noscript'][lang].text}</noscript>
<div id="app"></div>
<script type="application/json" id="plan">{`;
  for (const [key, value] of Object.entries(rest)) yield `"${key}":${embedJson(value)},`;
  yield* columns('microgrids', columnsOf(microgrids));
  yield ',';
  yield* columns('grids', columnsOf(grids));
  yield ',';
  yield* columns('barriers', columnsOf(barriers));
  yield ',';
  yield* columns('buildings', { ...buildings });
  yield `}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

/** A table of the data, a column a line; long columns in pieces. */
function* columns(key: keyof PageFile, table: Readonly<Record<string, readonly unknown[]>>): Generator<string> {
  yield `\n"${key}":{`;
  let first = true;
  for (const [name, column] of Object.entries(table)) {
    yield `${first ? '' : ','}\n"${name}":[`;
    for (let i = 0; i < column.length; i += 5000) {
      yield `${i > 0 ? ',' : ''}${embedJson(column.slice(i, i + 5000)).slice(1, -1)}`;
    }
    yield ']';
    first = false;
  }
  yield '}';
}
