/**
 * A column name as it is compared: without case, spaces, underscores, hyphens, byte order marks and the difference of
 * full width and half width (`Ｌｏｎ` = `lon`, `Grid Code` = `grid_code`).
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-\u200b\ufeff]/g, '');
}

/** The folded name without a unit or remark in brackets: `经度（度）` as `经度`. */
export function foldBare(name: string): string {
  return foldName(name).replaceAll(/[([【{].*?[)\]】}]/g, '');
}
