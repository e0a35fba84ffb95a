import type { Entry } from './entry.ts';

/** Words of the pages on hotspots that are not of one question. */
export const hotspotPages = {
  'hotspot-page-noscript': {
    en: { text: 'This page draws its map with a script of its own; nothing is fetched. Please allow scripts for it.' },
    zh: { text: '本页面用自带脚本绘制地图，不联网。请允许运行脚本。' },
  },
  'hotspot-page-warnings': { en: { text: 'Before you rely on it' }, zh: { text: '使用前请注意' } },
  'hotspot-page-reading': { en: { text: 'What was tested, and how to read it' }, zh: { text: '检验内容与读图说明' } },
  'hotspot-page-empty': {
    en: { text: 'Point at the map, or choose a place, to see its figures.' },
    zh: { text: '将指针移到地图上，或点选某处，即可查看数值。' },
  },
  'hotspot-page-map': { en: { text: 'Map' }, zh: { text: '地图' } },
  'hotspot-page-map-help': {
    en: {
      text: 'Map. Arrow keys move it, plus and minus zoom, 0 shows everything, Enter picks what is in the middle.',
    },
    zh: { text: '地图。方向键平移，加减号缩放，0 显示全图，回车选取中心处。' },
  },
  'hotspot-page-skip': { en: { text: 'Skip the map' }, zh: { text: '跳过地图' } },
  'hotspot-page-none': { en: { text: 'no data' }, zh: { text: '无' } },
  'hotspot-page-privacy': {
    en: {
      text: 'Made by Gridloom {version}. This page holds counts and places only; nothing is fetched from elsewhere.',
    },
    zh: { text: '由 Gridloom {version} 生成。本页仅含计数和位置，不联网加载任何内容。' },
  },
} as const satisfies Record<string, Entry>;
