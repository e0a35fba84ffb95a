import { assert, constantFrom, json, nat, property } from 'fast-check';
import { expect, it } from 'vitest';
import { jsonFault } from './jsonFault.ts';

/** How much of a text JSON can begin with: the offset of the fault. */
function offsetOf(text: string): number {
  const { line, column } = jsonFault(text);
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, part) => sum + part.length + 1, 0) + column - 1;
}

it('agrees with JSON.parse on what is JSON', () => {
  assert(
    property(
      json({ maxDepth: 3 }),
      nat(),
      constantFrom('', ',', '"', '}', ']', ':', '0', 'x', '\n'),
      (text, at, put) => {
        const cut = at % (text.length + 1);
        const spoilt = text.slice(0, cut) + put + text.slice(cut + 1);
        let sound = true;
        try {
          JSON.parse(spoilt);
        } catch {
          sound = false;
        }
        if (sound) return;
        const offset = offsetOf(spoilt);
        expect(offset).toBeLessThanOrEqual(spoilt.length);
        // What stands before a fault is sound so far: cutting there moves the fault to the end.
        expect(jsonFault(spoilt.slice(0, offset)).cut).toBe(true);
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});
