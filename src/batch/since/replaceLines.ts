/** Lines of a text that are taken out, and what stands in their place (whole lines, or nothing). */
export interface LineEdit {
  /** Number of the first line, from 0. */
  readonly line: number;
  readonly lines: number;
  readonly text: Uint8Array;
}

const LINE_FEED = 10;

/**
 * The bytes of a text with some lines replaced, in pieces: what stays is not decoded, and not copied but for a line that two
 * pieces share. A piece holds until the next one is asked for. Every line feed ends a line.
 *
 * @param pieces of the text; each may be overwritten once the next is asked for
 * @param edits by line, ascending, none over another
 * @throws Error where the text has not so many lines
 */
export function* replaceLines(pieces: Iterable<Uint8Array>, edits: Iterable<LineEdit>): Generator<Uint8Array> {
  const todo = edits[Symbol.iterator]();
  let next = todo.next();
  /** Line at the place in hand, and how many lines more are to be left out. */
  let line = 0;
  let out = 0;
  for (const piece of pieces) {
    let at = 0;
    while (at < piece.length) {
      if (out === 0 && !next.done && next.value.line === line) {
        if (next.value.text.length > 0) yield next.value.text;
        out = next.value.lines;
        next = todo.next();
        continue;
      }
      const dropping = out > 0;
      const until = dropping ? line + out : next.done ? Number.POSITIVE_INFINITY : next.value.line;
      const from = at;
      while (line < until) {
        const end = until === Number.POSITIVE_INFINITY ? -1 : piece.indexOf(LINE_FEED, at);
        if (end < 0) {
          at = piece.length;
          break;
        }
        at = end + 1;
        line++;
        if (dropping) out--;
      }
      if (!dropping && at > from) yield piece.subarray(from, at);
    }
  }
  // What is added behind the last line.
  for (; out === 0 && !next.done && next.value.line === line && next.value.lines === 0; next = todo.next())
    yield next.value.text;
  if (out > 0 || !next.done) throw new Error('The text has not as many lines as it should have.');
}

/** Line feeds in pieces of a text. */
export function countLines(pieces: Iterable<Uint8Array>): number {
  let lines = 0;
  for (const piece of pieces)
    for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}
