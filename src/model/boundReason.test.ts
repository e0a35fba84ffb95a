import { describe, expect, it } from 'vitest';
import { boundReason } from './boundReason.ts';
import { renderNote } from './note.ts';

describe('why a grid has no bound', () => {
  it('says nothing where there is one', () => {
    expect(boundReason({ bound: 0, status: 'feasible' })).toBeNull();
  });

  it('tells a grid set aside from a plan that the bound does not hold for, in both languages', () => {
    const aside = boundReason({ bound: null, status: 'set-aside' })!;
    const other = boundReason({ bound: null, status: 'infeasible' })!;
    expect([aside.code, other.code]).toEqual(['bound-set-aside', 'bound-other-violation']);
    expect(renderNote(other, 'en')).toMatch(/limits/);
    expect(renderNote(other, 'zh')).toMatch(/户数/);
  });
});
