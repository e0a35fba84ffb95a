/** The part of a micro-grid's code that follows its grid's. */
export function serialOf(code: string, grid: string): string {
  return code.startsWith(grid) && code.length > grid.length ? code.slice(grid.length) : code;
}
