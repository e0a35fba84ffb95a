import { describe, expect, it } from 'vitest';
import { town } from '../../../fixtures/audit/town.ts';
import { eastOf, latticeAt } from '../../geometry/lattice.ts';
import { openCsv } from '../csv/openCsv.ts';
import { toStored } from '../plan/toStored.ts';
import { encodeUtf8 } from '../text/textCoding.ts';
import { excelCell } from './excelCell.ts';
import { htmlSheets } from './htmlSheets.ts';
import { placeOnPaper, roundScale } from './mapFrame.ts';
import { barMetres } from './mapItems.ts';
import { mapSheet, type SheetOptions } from './mapSheet.ts';
import { noticeSheet } from './noticeSheet.ts';
import { pdfSheets } from './pdfSheets.ts';
import { readClasses } from './readClasses.ts';
import { registerCsv, rosterCsv } from './register.ts';
import { paperNamed } from './sheet.ts';
import { svgSheet } from './svgSheet.ts';

const plan = toStored(town().plan, 'en');
const options: SheetOptions = {
  paper: paperNamed('A4'),
  scale: 5000,
  title: '<img src=x onerror=alert(1)> & "东"',
  date: null,
  reviewNumber: null,
  lang: 'zh',
  classes: null,
  legendTitle: null,
};
const frame = { x: 10, y: 10, width: 190, height: 200 };

/** The cells of a CSV text by our own reader, as they were after it trimmed nothing. */
function cells(chunks: Iterable<string>): string[][] {
  const bytes = encodeUtf8([...chunks].join(''));
  const rows = openCsv({ name: 'x.csv', bytes }, { crs: null, encoding: null, fits: () => 1 });
  const all = [[...rows.header]];
  rows.each((row) => {
    all.push(rows.header.map((_, i) => String(row[i])));
    return null;
  });
  return all;
}

describe('scale', () => {
  it('puts metres of the ground to millimetres of the paper', () => {
    const { toPaper, scale } = placeOnPaper(plan.microgrids, frame, 5000);
    const [west, east] = [120.151, 120.153];
    const lattice = latticeAt(120.152, 33.351);
    const metres = eastOf(lattice, east) - eastOf(lattice, west);
    // 0.002° at 33.35° N: 111.320 km × cos φ, plus 0.1 % for the ellipsoid.
    expect(metres).toBeGreaterThan(186);
    expect(metres).toBeLessThan(186.5);
    expect(scale).toBe(5000);
    expect(toPaper([east, 33.351])[0] - toPaper([west, 33.351])[0]).toBeCloseTo((metres / 5000) * 1000, 2);
  });

  it('takes the largest round scale at which all fits, and refuses one at which it does not', () => {
    const { scale, toPaper } = placeOnPaper(plan.microgrids, frame, null);
    expect(roundScale(scale)).toBe(scale);
    for (const { ground } of plan.microgrids)
      for (const place of (ground.type === 'Polygon' ? ground.coordinates : ground.coordinates.flat()).flat()) {
        const [x, y] = toPaper(place);
        expect(x).toBeGreaterThan(frame.x);
        expect(x).toBeLessThan(frame.x + frame.width);
        expect(y).toBeGreaterThan(frame.y);
        expect(y).toBeLessThan(frame.y + frame.height);
      }
    expect(() => placeOnPaper(plan.microgrids, frame, 500)).toThrow('1:500');
  });

  it('rounds up', () => {
    expect([999, 1001, 1250, 2001, 8000].map(roundScale)).toEqual([1000, 1250, 1250, 2500, 10000]);
    expect([1000, 2000, 5000].map(barMetres)).toEqual([20, 50, 200]);
  });
});

describe('classes', () => {
  const read = (text: string) => readClasses({ name: 'classes.csv', bytes: encodeUtf8(text) });

  it('colours micro-grids by a table, with its legend', () => {
    const [first, second] = plan.microgrids.map(({ code }) => code);
    const classes = read(
      `microgrid,class,colour\n${first},none vacant,#3F87B8\n${second},2 vacant,d1495b\n,nobody lives there,b5b8bd\n`,
    );
    const sheet = svgSheet(mapSheet(plan.microgrids, [], { ...options, classes }), 's');
    for (const { label, colour } of classes.list) expect(sheet).toMatch(new RegExp(`${colour}[^]*${label}`));
    // The fill of a micro-grid and the box of the legend.
    expect(sheet.match(/3f87b8/g)?.length).toBe(2);
    expect(sheet.match(/b5b8bd/g)?.length).toBe(1);
  });

  it('says what is wrong with a table', () => {
    expect(() => read('microgrid,class\na,b\n')).toThrow('classes.csv');
    expect(() => read('microgrid,class,colour\na,b,red\n')).toThrow('red');
  });
});

describe('papers', () => {
  it('knows Chinese sheets by both names', () => {
    expect(paperNamed('8开')).toEqual(paperNamed('8k'));
    expect(paperNamed('4开')).toEqual({ width: 390, height: 540 });
    expect(() => paperNamed('B5')).toThrow('--paper B5');
  });
});

describe('writers', () => {
  const sheet = mapSheet(plan.microgrids, [], options);

  it('lays the paper where the ground is wide, at true size', () => {
    expect(sheet.paper).toEqual({ width: 297, height: 210 });
    expect([...htmlSheets([sheet], 'zh')].join('')).toContain('@page { size: 297mm 210mm; margin: 0 }');
    expect(svgSheet(sheet, 's')).toContain('width="297mm" height="210mm" viewBox="0 0 297 210"');
    // 297 mm × 72 / 25.4
    expect([...pdfSheets([sheet])].join('')).toContain('/MediaBox [0 0 841.89 595.276]');
  });

  it('never lets a text run as markup', () => {
    const html = [...htmlSheets([sheet], 'zh')].join('');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;东&quot;');
  });

  it('writes PDF whose table of objects holds, in ASCII, with Chinese as UTF-16', () => {
    const pdf = [...pdfSheets([sheet, sheet])].join('');
    expect(pdf).toMatch(/^[\n\x20-\x7e]*$/);
    const start = Number(/startxref\n(\d+)/.exec(pdf)![1]);
    expect(pdf.slice(start, start + 4)).toBe('xref');
    const entries = [...pdf.slice(start).matchAll(/(\d{10}) 00000 n /g)].map(([, offset]) => Number(offset));
    expect(entries).toHaveLength(9);
    entries.forEach((offset, i) => {
      expect(pdf.slice(offset).startsWith(`${i + 1} 0 obj\n`)).toBe(true);
    });
    for (const [, length, stream] of pdf.matchAll(/\/Length (\d+) >>\nstream\n([\s\S]*?)endstream/g))
      expect(stream).toHaveLength(Number(length));
    expect(pdf).toContain('<4e1c>');
  });
});

describe('noticeSheet', () => {
  it('shows no small count, and a review number only where one is given', () => {
    const one = { ...plan.microgrids[0]!, households: 9 };
    const texts = (more: Partial<SheetOptions>) =>
      svgSheet(noticeSheet(one, plan.microgrids.slice(1), undefined, { ...options, scale: null, ...more }), 's');
    expect(texts({})).toContain('户数 不足 10');
    expect(texts({})).not.toContain('审图号');
    expect(texts({ reviewNumber: '苏S(2026)001号' })).toContain('审图号 苏S(2026)001号');
  });
});

describe('tables', () => {
  it('neutralises formulas and keeps long codes as texts', () => {
    expect(['=1+1', '+86', '-x', '@a', ' =A1', '007', '32090000000100101', '3幢', 5, null].map(excelCell)).toEqual([
      "'=1+1",
      "'+86",
      "'-x",
      "'@a",
      "' =A1",
      '\t007',
      '\t32090000000100101',
      '3幢',
      5,
      null,
    ]);
  });

  it('writes a registration table that is read again, vacancies only where posts are known', () => {
    const code = plan.microgrids[0]!.code;
    const read = cells(registerCsv(plan, plan.microgrids, null, 'en'));
    expect(read.slice(1).map((row) => row[0]!.trim())).toEqual(plan.microgrids.map((one) => one.code));
    const vacant = read[0]!.indexOf('Vacant posts');
    expect(read[1]![vacant]).toBe('');
    const posts = { liaisons: new Map([[code as string, 1]]), volunteers: new Map<string, number>() };
    expect(cells(registerCsv(plan, plan.microgrids, posts, 'en')).map((row) => row[vacant])).toEqual([
      'Vacant posts',
      '2',
      ...plan.microgrids.slice(1).map(() => '3'),
    ]);
  });

  it('writes every line of the roster once', () => {
    const read = cells(rosterCsv(plan.households, 'zh'));
    expect(read).toHaveLength(plan.households.length + 1);
    const sum = read.slice(1).reduce((total, row) => total + Number(row[2]), 0);
    expect(sum).toBe(plan.households.reduce((total, line) => total + line.households, 0));
  });
});
