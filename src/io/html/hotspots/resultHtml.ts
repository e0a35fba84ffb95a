import { hotspotPages } from '../../../model/catalogue/hotspotPages.ts';
import { embedJson } from '../embedJson.ts';
import { encodePage } from './encodePage.ts';
import { RESULT_SCRIPT, RESULT_SCRIPT_SHA256, RESULT_STYLE, RESULT_STYLE_SHA256 } from './resultAssets.ts';
import type { ResultPage } from './resultPage.ts';

/**
 * A result on hotspots as one HTML page that opens from disk with no network: map with legend, what was tested and how to
 * read it, tables; in both languages, on light and dark ground, on screens and paper. A strict policy lets nothing run or
 * load but the page's own script and style. Texts of the data are never markup. Same input, same bytes.
 */
export function* resultHtml(page: ResultPage): Generator<string> {
  const { layers, ...rest } = encodePage(page);
  const policy = [
    `default-src 'none'`,
    `script-src '${RESULT_SCRIPT_SHA256}'`,
    `style-src '${RESULT_STYLE_SHA256}'`,
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const { lang } = page;
  yield `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>Gridloom</title>
<style>${RESULT_STYLE}</style>
</head>
<body>
<noscript>${hotspotPages['hotspot-page-noscript'][lang].text}</noscript>
<div id="app"></div>
<script type="application/json" id="result">{`;
  for (const [key, value] of Object.entries(rest)) yield `"${key}":${embedJson(value)},\n`;
  yield '"layers":[';
  for (const [i, { shapes, ...layer }] of layers.entries()) {
    yield `${i > 0 ? ',' : ''}\n{"shapes":[`;
    for (let at = 0; at < shapes.length; at += 2000) {
      yield `${at > 0 ? ',' : ''}${embedJson(shapes.slice(at, at + 2000)).slice(1, -1)}`;
    }
    yield `],${embedJson(layer).slice(1)}`;
  }
  yield `]}</script>
<script>${RESULT_SCRIPT}</script>
</body>
</html>
`;
}
