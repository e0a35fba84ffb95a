import { expect, test } from 'vitest';
import { note, renderNote } from './note.ts';

test('a count of one takes the singular', () => {
  expect(renderNote(note('rows-repaired', { count: 1 }), 'en')).toMatch(/^1 shape was repaired/);
  expect(renderNote(note('rows-repaired', { count: 2 }), 'en')).toMatch(/^2 shapes were repaired/);
});

test('an argument that is missing leaves its place visible', () => {
  expect(renderNote(note('rows-repaired'), 'en')).toMatch(/^\{count\} \{count:shape was\|shapes were\} repaired/);
});
