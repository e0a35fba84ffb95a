import { expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '../../io/text/textCoding.ts';
import { countLines, type LineEdit, replaceLines } from './replaceLines.ts';

const lines = ['head\n', 'a,1\n', 'b,2\n', '微网格,3\n', 'd,4\n', 'e,5\n'];
const bytes = encodeUtf8(lines.join(''));
const edit = (line: number, count: number, text: string): LineEdit => ({ line, lines: count, text: encodeUtf8(text) });

/** Pieces of a length, all in one room that is overwritten. */
function* pieces(length: number): Generator<Uint8Array> {
  const room = new Uint8Array(length);
  for (let at = 0; at < bytes.length; at += length) {
    const piece = bytes.subarray(at, at + length);
    room.set(piece);
    yield room.subarray(0, piece.length);
  }
}

const replaced = (length: number, edits: readonly LineEdit[]) => {
  const out: number[] = [];
  for (const piece of replaceLines(pieces(length), edits)) out.push(...piece);
  return decodeUtf8(Uint8Array.from(out));
};

it.each([1, 2, 7, 1000])('replaces lines in pieces of %i bytes', (length) => {
  expect(replaced(length, [])).toBe(lines.join(''));
  const edits = [edit(1, 1, 'A\nAA\n'), edit(2, 1, ''), edit(4, 2, 'end\n')];
  expect(replaced(length, edits)).toBe('head\nA\nAA\n微网格,3\nend\n');
  expect(countLines(pieces(length))).toBe(6);
  const added = [edit(1, 0, 'A\n'), edit(3, 0, 'C\n'), edit(6, 0, 'end\n')];
  expect(replaced(length, added)).toBe('head\nA\na,1\nb,2\nC\n微网格,3\nd,4\ne,5\nend\n');
});

it('does not pass over lines that are not there', () => {
  expect(() => replaced(1000, [edit(5, 2, '')])).toThrow('lines');
  expect(() => replaced(1000, [edit(9, 1, '')])).toThrow('lines');
  expect(() => replaced(1000, [edit(7, 0, 'x')])).toThrow('lines');
});
