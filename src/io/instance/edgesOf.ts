import { InputError } from '../../model/error.ts';
import type { Instance } from '../../model/instance.ts';
import { isObject, type MemberReader } from './memberReader.ts';
import { idOf, type Sites } from './sitesOf.ts';

/**
 * The edges as columns, ends in order, in file order; `barrier` is 0 where it is missing.
 * Errors: `instance-member`, `instance-edge-end`, `instance-edge-loop`, `instance-edge-doubled`, `instance-edge-border`,
 * `instance-edge-barrier`.
 */
export function edgesOf(reader: MemberReader, sites: Sites): Instance['edges'] {
  const { file } = reader;
  const edges = reader.list('edges', '[{"a": "a", "b": "b", "border": 31.5, "barrier": 0.2}]') ?? [];
  const a = new Uint32Array(edges.length);
  const b = new Uint32Array(edges.length);
  const border = new Float64Array(edges.length);
  const barrier = new Float64Array(edges.length);
  const seen = new Set<number>();
  edges.forEach((value, i) => {
    const edge = isObject(value) ? value : {};
    const [one, other] = [edge.a, edge.b].map((end) => {
      const id = idOf(end) ?? '';
      const site = sites.index.get(id);
      if (site === undefined) throw new InputError('instance-edge-end', { file, place: i + 1, id });
      return site;
    }) as [number, number];
    const args = { file, place: i + 1, a: sites.id[one]!, b: sites.id[other]! };
    if (one === other) throw new InputError('instance-edge-loop', args);
    a[i] = Math.min(one, other);
    b[i] = Math.max(one, other);
    const pair = a[i]! * sites.length + b[i]!;
    if (seen.has(pair)) throw new InputError('instance-edge-doubled', args);
    seen.add(pair);
    border[i] = within(edge.border, Number.MAX_VALUE);
    if (Number.isNaN(border[i])) throw new InputError('instance-edge-border', args);
    barrier[i] = within(edge.barrier ?? 0, 1);
    if (Number.isNaN(barrier[i])) throw new InputError('instance-edge-barrier', args);
  });
  return { length: edges.length, a, b, border, barrier };
}

/** A number from 0 to `most`, else NaN. */
function within(value: unknown, most: number): number {
  return typeof value === 'number' && value >= 0 && value <= most ? value : Number.NaN;
}
