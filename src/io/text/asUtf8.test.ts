import { describe, expect, it } from 'vitest';
import { InputError } from '../../model/error.ts';
import { asUtf8 } from './asUtf8.ts';
import { decodeUtf8, encodeUtf8 } from './textCoding.ts';

/** 编号,经度 as GB 2312 bytes. */
const GB = [0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xbe, 0xad, 0xb6, 0xc8];
const source = (bytes: Iterable<number>) => ({ name: 'a.csv', bytes: Uint8Array.from(bytes) });

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error.note.code;
    throw error;
  }
  return 'none';
}

describe('asUtf8', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    const plain = asUtf8(source(encodeUtf8('经度')), null);
    expect([plain.encoding, plain.guessed, decodeUtf8(plain.bytes)]).toEqual(['utf-8', false, '经度']);
    const marked = asUtf8(source([0xef, 0xbb, 0xbf, ...encodeUtf8('经度')]), null);
    expect(decodeUtf8(marked.bytes)).toBe('经度');
  });

  it('falls to GB18030 and says that this was a guess', () => {
    const text = asUtf8(source(GB), null);
    expect([text.encoding, text.guessed, decodeUtf8(text.bytes)]).toEqual(['gb18030', true, '编号,经度']);
  });

  it('reads UTF-16 by its mark', () => {
    const text = asUtf8(source([0xff, 0xfe, 0x4f, 0x5c, 0x0a, 0x00]), null);
    expect([text.encoding, decodeUtf8(text.bytes)]).toEqual(['utf-16le', '屏\n']);
  });

  it('obeys the encoding asked for, by any of its names', () => {
    expect(decodeUtf8(asUtf8(source(GB), 'GBK').bytes)).toBe('编号,经度');
    expect(decodeUtf8(asUtf8(source([0xe9]), 'latin1').bytes)).toBe('é');
    expect(codeOf(() => asUtf8(source(GB), 'utf-8'))).toBe('encoding-wrong');
    expect(codeOf(() => asUtf8(source(GB), 'klingon'))).toBe('encoding-unknown');
  });

  it('refuses damaged UTF-8 instead of reading it as other characters', () => {
    const text = encodeUtf8(`编号,经度\n${'亭湖区新洋街道社区'.repeat(4)}`);
    const cut = [...text.slice(0, 20), ...text.slice(21)];
    expect(codeOf(() => asUtf8(source(cut), null))).toBe('encoding-damaged');
  });

  it('refuses bytes that are no text', () => {
    expect(codeOf(() => asUtf8(source([0xff, 0xff, 0x30, 0x80]), null))).toBe('encoding-unclear');
  });

  it('joins characters that lie across the pieces it decodes', () => {
    const bytes = encodeUtf8(`${'a'.repeat((1 << 20) - 1)}度`);
    expect(decodeUtf8(asUtf8(source(bytes), null).bytes).endsWith('a度')).toBe(true);
  });
});
