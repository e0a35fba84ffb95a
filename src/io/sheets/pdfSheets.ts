import type { Ink, Item, Sheet, TextItem } from './sheet.ts';

/** Points of PDF (1/72 inch) a millimetre. */
const POINT = 72 / 25.4;
/** Widths of Helvetica's characters from space to tilde, thousandths of the size (Adobe's Core 14 metrics). */
const HELVETICA = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];

/**
 * Sheets as PDF 1.5, a page a sheet at its true size, of ASCII characters only, without a date. Letters stand in Helvetica;
 * Chinese in the reader's own font for Adobe-GB1 (STSong-Light with the predefined map UniGB-UTF16-H): nothing is embedded,
 * so the file is small and needs no font here, but a reader without a Chinese font shows none (ISO 32000-1, 9.7.5.2).
 */
export function* pdfSheets(sheets: readonly Sheet[]): Generator<string> {
  const offsets: number[] = [];
  let length = 0;
  const put = (piece: string) => {
    length += piece.length;
    return piece;
  };
  const object = (body: string) => {
    offsets.push(length);
    return put(`${offsets.length} 0 obj\n${body}\nendobj\n`);
  };
  yield put('%PDF-1.5\n');
  const pages = sheets.map((_, i) => `${6 + 2 * i} 0 R`).join(' ');
  yield object('<< /Type /Catalog /Pages 2 0 R >>');
  yield object(`<< /Type /Pages /Count ${sheets.length} /Kids [${pages}] >>`);
  yield object('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  yield object(
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UTF16-H /Encoding /UniGB-UTF16-H /DescendantFonts [5 0 R] >>',
  );
  yield object(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>',
  );
  for (const { paper, items } of sheets) {
    const size = `${pt(paper.width)} ${pt(paper.height)}`;
    yield object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${offsets.length + 2} 0 R >>`,
    );
    const content = `1 j\n${items.map((item) => draw(item, paper.height)).join('')}`;
    yield object(`<< /Length ${content.length} >>\nstream\n${content}endstream`);
  }
  const start = length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  yield `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}

function draw(item: Item, height: number): string {
  if (item.kind === 'text') return written(item, height);
  if (item.kind === 'clip') {
    const { x, y, width, height: tall } = item.frame;
    const inner = item.items.map((one) => draw(one, height)).join('');
    return `q ${pt(x)} ${pt(height - y - tall)} ${pt(width)} ${pt(tall)} re W n\n${inner}Q\n`;
  }
  const path = item.lines
    .map((line) => line.map(([x, y], i) => `${pt(x)} ${pt(height - y)} ${i === 0 ? 'm' : 'l'}`).join(' '))
    .map((line) => (item.closed ? `${line} h` : line))
    .join('\n');
  const { fill, stroke } = item;
  const paint = fill === null ? (stroke === null ? 'n' : 'S') : stroke === null ? 'f*' : 'B*';
  const inks = `${fill === null ? '' : `${rgb(fill)} rg `}${stroke === null ? '' : `${rgb(stroke)} RG ${pt(item.width)} w `}`;
  return `${inks}${path} ${paint}\n`;
}

function written(item: TextItem, height: number): string {
  const runs = [...item.text.matchAll(/[ -~]+|[^ -~]+/g)].map(([run]) => run);
  const x = item.centred ? item.x - (item.size * widthOf(item.text)) / 2 : item.x;
  const shown = runs.map((run) => {
    const latin = /^[ -~]/.test(run);
    const units = [...run].flatMap((c) =>
      latin ? [hex(c.charCodeAt(0), 2)] : c.split('').map((u) => hex(u.charCodeAt(0), 4)),
    );
    return `/${latin ? 'F1' : 'F2'} ${pt(item.size)} Tf <${units.join('')}> Tj `;
  });
  return `BT ${rgb(item.ink)} rg ${pt(x)} ${pt(height - item.y)} Td ${shown.join('')}ET\n`;
}

/** Width of a text of size 1. */
export function widthOf(words: string): number {
  let width = 0;
  for (const c of words) width += (HELVETICA[c.charCodeAt(0) - 32] ?? 1000) / 1000;
  return width;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

function rgb(ink: Ink): string {
  return [0, 2, 4]
    .map((i) => String(Math.round((Number.parseInt(ink.slice(i, i + 2), 16) / 255) * 1000) / 1000))
    .join(' ');
}

function pt(mm: number): string {
  return String(Math.round(mm * POINT * 1000) / 1000 + 0);
}
