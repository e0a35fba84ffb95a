import { describe, expect, it } from 'vitest';
import { embedJson } from './embedJson.ts';

describe('embedJson', () => {
  it.each([
    '</script><script>alert(1)</script>',
    '<!--<script>',
    '<img src=x onerror=alert(1)>',
    'a\u2028b\u2029c',
    '&amp;',
    '\\"\n',
  ])('keeps %j as text and as it was', (text) => {
    const json = embedJson({ [text]: [text] });
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual({ [text]: [text] });
  });
});
