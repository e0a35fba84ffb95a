import { describe, expect, it } from 'vitest';
import type { StoredGridRow, StoredNote } from '../model/storedPlan.ts';
import { notesOf } from './planOutcome.ts';

const told = (code: string, text: string): StoredNote => ({ code, text, remedy: '', args: {} }) as StoredNote;
const grids = (notes: readonly (readonly StoredNote[])[]) => notes.map((own) => ({ notes: own }) as StoredGridRow);

describe('notesOf', () => {
  it('says what is the same of many grids once, with their number', () => {
    const narrow = told('limits-not-twice', 'The maximum is narrow.');
    const other = told('redraw-moved', 'Grid 7 moved.');
    expect(notesOf({ notes: [], grids: grids([[narrow], [narrow, other], [narrow]]) }, 'en')).toEqual([
      '! The maximum is narrow. (3 grids)',
      '! Grid 7 moved.',
    ]);
    expect(notesOf({ notes: [], grids: grids([[narrow], [narrow]]) }, 'zh')[0]).toContain('（2 个网格）');
  });

  it('puts what holds for the plan first, leaves figures out, and stops after a dozen', () => {
    const many = Array.from({ length: 20 }, (_, i) => [
      told('x', `Note ${i}.`),
      told('balance-spread', `Figure ${i}.`),
    ]);
    const lines = notesOf({ notes: [told('households-outside', 'Three rows.')], grids: grids(many) }, 'en');
    expect(lines).toHaveLength(13);
    expect(lines[0]).toBe('! Three rows.');
    expect(lines.join(' ')).not.toContain('Figure');
  });
});
