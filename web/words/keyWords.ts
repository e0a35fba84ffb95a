/** Texts of the sheet of keys. */
export const KEY_WORDS = {
  keys: ['Keyboard', '键盘操作'],
  'keys-map': ['Map', '地图'],
  'keys-work': ['Plan', '方案'],
  'keys-page': ['Page', '页面'],
  'key-zoom': ['Zoom in, out', '放大、缩小'],
  'key-pan': ['Move the map, once it is chosen', '移动地图（选中地图后）'],
  'key-search': ['Search', '查找'],
  'key-exception': ['Next exception', '下一处例外'],
  'key-escape': ['Let go of what is chosen', '取消选择'],
  'key-play': ['Play or pause the months', '播放或暂停月份'],
  'key-language': ['中文', 'English'],
  'key-sheet': ['These keys', '本说明'],
} as const satisfies Record<string, readonly [en: string, zh: string]>;
