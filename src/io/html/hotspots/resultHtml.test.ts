import { describe, expect, it } from 'vitest';
import { note } from '../../../model/note.ts';
import * as assets from './resultAssets.ts';
import { resultHtml } from './resultHtml.ts';
import type { ResultPage } from './resultPage.ts';

const NASTY = '</script><img src=x onerror=alert(1)>';

const PAGE: ResultPage = {
  lang: 'en',
  version: '1',
  title: ['Title', '标题'],
  question: ['Why?', '为什么？'],
  figures: [{ name: ['Regions', '区域'], value: '1', hint: null }],
  statements: [{ heading: ['Tested', '检验'], text: ['This.', '如此。'] }],
  warnings: [note('warn-few-regions', { count: 3 })],
  plane: 'degrees',
  layers: [
    {
      name: ['Cells', '单元'],
      shapes: [
        {
          type: 'Polygon',
          coordinates: [
            [
              [116, 40],
              [116.01, 40],
              [116.01, 40.01],
              [116, 40],
            ],
          ],
        },
      ],
      names: [NASTY],
      facts: [{ name: ['p', 'p'], values: Float64Array.of(0.000012), decimals: 3 }],
      views: [
        { name: ['By p', '按 p'], classes: [{ label: ['low', '低'], colours: ['#000000', '#ffffff'] }], of: [0] },
      ],
    },
  ],
  tables: [{ title: ['All', '全部'], columns: [{ name: ['Name', '名称'] }], rows: [[NASTY]] }],
  parameters: [[['Seed', '种子'], '1']],
  inputs: [],
};

describe('the page of a result', () => {
  const html = [...resultHtml(PAGE)].join('');
  const data = JSON.parse(/<script type="application\/json" id="result">([\s\S]*?)<\/script>/.exec(html)![1]!);

  it('holds the data as JSON that no name can break out of', () => {
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(data.layers[0].names).toEqual([NASTY]);
    expect(data.warnings[0][0]).toContain('Only 3 regions');
  });

  it('does not round a small figure to nothing', () => {
    expect(data.layers[0].facts[0].values).toEqual([0.00001]);
  });

  it('is the same for the same result', () => {
    expect([...resultHtml(PAGE)].join('')).toBe(html);
  });

  it('has the script and style of page/hotspots (else run: node scripts/page.mjs)', async () => {
    const { resultAssets } = (await import('../../../../scripts/page.mjs' as string)) as {
      resultAssets: () => Promise<Record<string, string>>;
    };
    expect({ ...assets }).toEqual(await resultAssets());
  });
});
