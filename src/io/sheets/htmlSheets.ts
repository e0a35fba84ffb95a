import type { Lang } from '../../model/note.ts';
import type { Sheet } from './sheet.ts';
import { escapeText, svgSheet } from './svgSheet.ts';

/** Sheets of one paper as a page that prints each on a sheet of its own at its true size. It asks no other file. */
export function* htmlSheets(sheets: readonly Sheet[], lang: Lang): Generator<string> {
  const [first] = sheets;
  if (first === undefined) return;
  const { width, height } = first.paper;
  yield `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeText(first.title)}</title>
<style>
@page { size: ${width}mm ${height}mm; margin: 0 }
body { margin: 0; background: #777 }
svg { display: block; margin: 8mm auto; break-after: page; print-color-adjust: exact; -webkit-print-color-adjust: exact }
svg:last-child { break-after: auto }
@media print { body { background: none } svg { margin: 0 } }
</style>
</head>
<body>
`;
  for (let i = 0; i < sheets.length; i++) yield svgSheet(sheets[i]!, `s${i}`);
  yield '</body>\n</html>\n';
}
