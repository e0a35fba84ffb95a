import { expect, it } from 'vitest';
import { note, renderNote } from './note.ts';
import { noteOfText } from './noteOfText.ts';

const CODES = ['grid-too-small', 'site-too-large', 'granularity', 'granularity-minimum', 'detached-ground'] as const;

it('reads a note out of its text in one language, so that it can be said in the other', () => {
  const size = { site: '3 号楼 (东)', households: 120, min: 50, max: 100, names: 'a, b', allowMin: 40 };
  for (const code of CODES)
    for (const [from, to] of [
      ['en', 'zh'],
      ['zh', 'en'],
    ] as const) {
      const read = noteOfText(renderNote(note(code, size), from), CODES);
      expect(read?.code).toBe(code);
      expect(renderNote(read!, to)).toBe(renderNote(note(code, size), to));
    }
});

it('leaves other texts alone', () => {
  expect(noteOfText('because', CODES)).toBe(null);
  expect(noteOfText('', CODES)).toBe(null);
});
