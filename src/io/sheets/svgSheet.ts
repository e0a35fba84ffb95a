import type { Item, Sheet } from './sheet.ts';

const FONTS =
  "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',SimSun,sans-serif";
const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text of the data as text of a page, never as markup; control characters are left out. */
export function escapeText(words: string): string {
  return words.replace(/[\p{Cc}\ufffe\uffff]/gu, '').replace(/[&<>"']/g, (c) => MARKUP[c]!);
}

/** A sheet as SVG: one unit is one millimetre, and it is shown and printed at that size. `id` tells its clips from others. */
export function svgSheet({ paper, title, items }: Sheet, id: string): string {
  const { width, height } = paper;
  let clips = 0;
  const draw = (item: Item): string => {
    if (item.kind === 'clip') {
      const { x, y, width, height } = item.frame;
      const name = `${id}-${clips++}`;
      const inner = item.items.map(draw).join('');
      return `<clipPath id="${name}"><rect x="${mm(x)}" y="${mm(y)}" width="${mm(width)}" height="${mm(height)}"/></clipPath><g clip-path="url(#${name})">${inner}</g>\n`;
    }
    if (item.kind === 'text') {
      const anchor = item.centred ? ' text-anchor="middle"' : '';
      return `<text x="${mm(item.x)}" y="${mm(item.y)}" font-size="${mm(item.size)}" fill="#${item.ink}"${anchor}>${escapeText(item.text)}</text>\n`;
    }
    const d = item.lines.map(
      (line) => `M${line.map(([x, y]) => `${mm(x)} ${mm(y)}`).join('L')}${item.closed ? 'Z' : ''}`,
    );
    const fill = item.fill === null ? 'none' : `#${item.fill}`;
    const stroke = item.stroke === null ? '' : ` stroke="#${item.stroke}" stroke-width="${mm(item.width)}"`;
    return `<path d="${d.join('')}" fill="${fill}" fill-rule="evenodd"${stroke}/>\n`;
  };
  const body = items.map(draw).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${mm(width)}mm" height="${mm(height)}mm" viewBox="0 0 ${mm(width)} ${mm(height)}" font-family="${FONTS}" stroke-linejoin="round" role="img" aria-label="${escapeText(title)}">\n<title>${escapeText(title)}</title>\n<rect width="${mm(width)}" height="${mm(height)}" fill="#ffffff"/>\n${body}</svg>\n`;
}

/** Hundredths of a millimetre. */
function mm(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}
