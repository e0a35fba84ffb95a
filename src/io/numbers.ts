const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const WHOLE = /^\+?(\d+)(?:\.0*)?\s*[户人层幢栋个套f]?$/i;
/** As spreadsheets write numbers of more than 11 digits. */
const SCIENTIFIC = /^[+-]?\d(?:\.\d+)?E\+\d{2}$/i;

/** The number a cell holds, NaN for anything else; `comma`: a single decimal comma is understood. */
export function decimal(text: string, comma: boolean): number {
  const cell = plain(text);
  if (DECIMAL.test(cell)) return Number(cell);
  if (comma && /^[+-]?\d+,\d+$/.test(cell)) return Number(cell.replace(',', '.'));
  return Number.NaN;
}

/** The whole number from 0 a cell holds (`12`, `12.0`, `１２`, `12户`), NaN for anything else. */
export function wholeNumber(text: string): number {
  const digits = WHOLE.exec(plain(text))?.[1];
  return digits === undefined ? Number.NaN : Number(digits);
}

/** Whether a code was turned into a number by a spreadsheet, `3.2090E+16`, and has lost digits. */
export function isScientific(text: string): boolean {
  return SCIENTIFIC.test(text);
}

/** Full-width characters to half width where there are any. */
function plain(text: string): string {
  const cell = text.trim();
  return /[^ -~]/.test(cell) ? cell.normalize('NFKC') : cell;
}
