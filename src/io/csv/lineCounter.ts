const LF = 10;
const CR = 13;

/**
 * The line (from 1) of the first character at or after a byte that is no line end. Bytes must be asked for in rising
 * order, so that the text is passed over once. `\n`, `\r\n` and `\r` each end a line.
 */
export function lineCounter(utf8: Uint8Array): (byte: number) => number {
  let at = 0;
  let line = 1;
  return (byte) => {
    while (at < utf8.length && (at < byte || utf8[at] === LF || utf8[at] === CR)) {
      if (utf8[at] === LF || (utf8[at] === CR && utf8[at + 1] !== LF)) line++;
      at++;
    }
    return line;
  };
}
