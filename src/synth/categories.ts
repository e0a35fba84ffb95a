/** Classes of reports with their weights; invented, as are all figures of a synthetic city. */
export const CATEGORIES = [
  ['环境卫生', 24],
  ['噪音扰民', 14],
  ['违章停车', 16],
  ['邻里纠纷', 10],
  ['设施损坏', 14],
  ['违法建设', 6],
  ['供水供电', 10],
  ['消防隐患', 6],
] as const;
