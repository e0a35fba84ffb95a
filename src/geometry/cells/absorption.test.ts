import { describe, expect, it } from 'vitest';
import { Absorption, addContact, type Contacts } from './absorption.ts';

function absorption(nodes: number, ...borders: [number, number, number, number][]) {
  const contacts: Contacts = Array.from({ length: nodes }, () => new Map());
  for (const [a, b, length, strength] of borders) addContact(contacts, a, b, length, strength);
  return new Absorption(contacts);
}

describe('Absorption', () => {
  it('gives a piece to the host with the longest open border', () => {
    const a = absorption(3, [2, 0, 30, 0], [2, 1, 100, 0.5]);
    a.place([2], [0, 1]);
    expect(a.resolve(2)).toBe(0);
  });

  it('takes the longest border of any kind where none is open', () => {
    const a = absorption(3, [2, 0, 30, 1], [2, 1, 100, 1]);
    a.place([2], [0, 1]);
    expect(a.resolve(2)).toBe(1);
  });

  it('takes the lower host at a tie', () => {
    const a = absorption(3, [2, 1, 10, 0], [2, 0, 10, 0]);
    a.place([2], [0, 1]);
    expect(a.resolve(2)).toBe(0);
  });

  it('lets a piece wait for its neighbour when it hardly touches a host', () => {
    // 2 lies behind 3 and touches 0 with a corner only; 3 goes to 1.
    const a = absorption(4, [2, 0, 1, 0], [2, 3, 99, 0], [3, 1, 99, 0]);
    a.place([2, 3], [0, 1]);
    expect([a.resolve(2), a.resolve(3)]).toEqual([1, 1]);
  });

  it('leaves what touches no host', () => {
    const a = absorption(4, [2, 3, 10, 0]);
    a.place([2, 3], [0, 1]);
    expect(a.resolve(2)).toBe(2);
    a.give(2, 1);
    a.place([2, 3], [0, 1]);
    expect(a.resolve(3)).toBe(1);
  });
});
