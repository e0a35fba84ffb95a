import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Solution } from '../../model/instance.ts';
import { DEFAULT_WEIGHTS } from '../../model/limits.ts';
import { encodeUtf8 } from '../text/textCoding.ts';
import { readInstance } from './readInstance.ts';
import { solutionJson } from './solutionJson.ts';

const read = (value: unknown) => readInstance({ name: 'i.json', bytes: encodeUtf8(JSON.stringify(value)) });
const NODES = [
  { id: 'a', w: 12, x: 0, y: 0 },
  { id: 'b', w: 30, x: 40, y: 0 },
  { id: 7, w: 0, x: 40, y: 20 },
];
const EDGES = [
  { a: 'b', b: 'a', border: 31.5, barrier: 0.2 },
  { a: 'b', b: 7, border: 5 },
];
const fault = (code: string, args: object = {}) =>
  expect.objectContaining({ note: { code, args: expect.objectContaining({ file: 'i.json', ...args }) } });

describe('readInstance', () => {
  it('fills in what is left out', () => {
    const instance = read({ nodes: NODES, edges: EDGES });
    expect(instance).toMatchObject({
      limits: { min: 50, max: 100, target: 75 },
      k: null,
      area: 800,
      weights: DEFAULT_WEIGHTS,
      normalise: true,
      baseline: null,
      locked: [],
    });
    expect(instance.sites.id).toEqual(['a', 'b', '7']);
    expect([...instance.edges.a, ...instance.edges.b]).toEqual([0, 1, 1, 2]);
    expect([...instance.edges.barrier]).toEqual([0.2, 0]);
  });

  it('takes all that may be given', () => {
    const instance = read({
      min: 10,
      max: 40,
      area: 5,
      k: 2,
      weights: { compact: 0 },
      baseline: { b: 'x', a: 'y' },
      locked: [['a', 'b'], [7]],
      normalise: false,
      nodes: [
        { id: 'a', w: 1 },
        { id: 'b', w: 2 },
        { id: '7', w: 3 },
      ],
      known_optimum: 3,
    });
    expect(instance).toMatchObject({ limits: { target: 25 }, area: 5, k: 2, normalise: false, locked: [[0, 1], [2]] });
    expect(instance.weights).toEqual({ ...DEFAULT_WEIGHTS, compact: 0 });
    expect([...instance.baseline!]).toEqual([0, 1, -1]);
  });

  it('names the node or edge that is wrong', () => {
    const edge = (change: object) => ({ nodes: NODES, edges: [{ ...EDGES[0], ...change }] });
    const node = (change: object) => ({ nodes: [NODES[0], { ...NODES[1], ...change }], edges: [] });
    expect(() => read([])).toThrow(fault('instance-member'));
    expect(() => read({})).toThrow(fault('instance-member', { member: 'nodes' }));
    expect(() => read({ nodes: [] })).toThrow(fault('instance-member', { member: 'nodes' }));
    expect(() => read({ nodes: NODES, edges: 3 })).toThrow(fault('instance-member', { member: 'edges' }));
    expect(() => read({ nodes: NODES, k: 1.5 })).toThrow(fault('instance-member', { member: 'k' }));
    expect(() => read({ nodes: NODES, min: 9, max: 3 })).toThrow(fault('instance-limits'));
    expect(() => read({ nodes: NODES, weights: { compactness: 1 } })).toThrow(
      fault('instance-weight', { term: 'compactness' }),
    );
    expect(() => read(node({ id: null }))).toThrow(fault('instance-node-id', { place: 2 }));
    expect(() => read(node({ id: 'a' }))).toThrow(fault('instance-node-doubled', { id: 'a' }));
    expect(() => read(node({ w: 1.5 }))).toThrow(fault('instance-node-weight', { id: 'b' }));
    expect(() => read(node({ x: null }))).toThrow(fault('instance-node-place', { id: 'b' }));
    expect(() => read(edge({ a: 'z' }))).toThrow(fault('instance-edge-end', { id: 'z', place: 1 }));
    expect(() => read(edge({ a: 'a' }))).toThrow(fault('instance-edge-loop'));
    expect(() => read(edge({ border: -1 }))).toThrow(fault('instance-edge-border', { a: 'b', b: 'a' }));
    expect(() => read(edge({ barrier: 1.1 }))).toThrow(fault('instance-edge-barrier'));
    expect(() => read({ nodes: NODES, edges: [EDGES[0], { a: 'a', b: 'b', border: 1 }] })).toThrow(
      fault('instance-edge-doubled', { place: 2 }),
    );
    expect(() => read({ nodes: NODES, baseline: { z: 1 } })).toThrow(fault('instance-node-unknown', { id: 'z' }));
    expect(() => read({ nodes: NODES, locked: [['q']] })).toThrow(fault('instance-node-unknown', { member: 'locked' }));
  });
});

describe('solutionJson', () => {
  it('gives labels by id and the causes as text', () => {
    const solution: Solution = {
      assignment: Int32Array.of(0, 0, 1),
      k: 2,
      violation: 8,
      objective: 1.5,
      terms: { compact: 1, border: 0, severed: 0, balance: 0, moved: 0 },
      bound: null,
      gap: null,
      status: 'infeasible',
      causes: [{ code: 'piece-too-small', sites: [2], args: { households: 0, min: 50 } }],
    };
    const json = solutionJson(read({ nodes: NODES }), solution, 'en');
    expect({ ...json.assignment }).toEqual({ a: 0, b: 0, '7': 1 });
    expect(json.reason).toContain('fewer than the minimum of 50');
    expect(solutionJson(read({ nodes: NODES }), { ...solution, causes: [] }, 'zh').reason).toBeNull();
    expect(solutionJson(read({ nodes: NODES }), { ...solution, causes: [] }, 'zh').causes).toBeUndefined();
  });

  it('tells the least relaxation, the nodes and their place, in both languages', () => {
    const instance = read({
      nodes: [
        { id: 'p', w: 45, x: 0, y: 0 },
        { id: 'q', w: 60, x: 30, y: 10 },
      ],
      edges: [{ a: 'p', b: 'q', border: 5, barrier: 0 }],
    });
    const args = { site: 'p', names: 'p', households: 45, min: 50, max: 100, allowMax: 105, allowMin: 45 };
    const solution: Solution = {
      assignment: Int32Array.of(0, 1),
      k: 2,
      violation: 5,
      objective: 1.5,
      terms: { compact: 1, border: 0, severed: 0, balance: 0, moved: 0 },
      bound: null,
      gap: null,
      status: 'infeasible',
      causes: [{ code: 'granularity', sites: [0], args }],
    };
    const [cause] = solutionJson(instance, solution, 'en').causes ?? [];
    expect(cause).toMatchObject({
      code: 'granularity',
      nodes: ['p'],
      place: { x: 0, y: 0 },
      allow_max: 105,
      allow_min: 45,
    });
    expect(cause?.text).toContain('A maximum of 105 or a minimum of 45 would do.');
    expect(solutionJson(instance, solution, 'zh').reason).toContain('上限为 105 户或下限为 45 户即可满足');
  });
});

const FOLDER = new URL('../../../../shared/data/districting/', import.meta.url);
describe.skipIf(!existsSync(FOLDER))('readInstance on the instances of the literature (needs ../shared/data)', () => {
  it('reads them all', () => {
    const files = (readdirSync(FOLDER, { recursive: true }) as string[]).filter((file) => file.endsWith('.json'));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const instance = readInstance({ name: file, bytes: readFileSync(new URL(file, FOLDER)) });
      expect(instance.normalise).toBe(false);
      expect(instance.k).toBeGreaterThan(1);
      expect(instance.edges.border.every((border) => border === 1)).toBe(true);
    }
  });
});
