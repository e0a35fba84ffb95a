import { InputError } from '../../model/error.ts';
import type { Instance } from '../../model/instance.ts';
import { isObject, type MemberReader } from './memberReader.ts';

/** The sites of an instance, and where each id stands. */
export type Sites = Instance['sites'] & { readonly index: ReadonlyMap<string, number> };

/** An id as text: texts and exact whole numbers are ids. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string' && value !== '') return value;
  return Number.isSafeInteger(value) ? String(value) : null;
}

/**
 * The nodes as columns. `placeless`: places do not matter (nothing is asked to be compact), so they may be missing.
 * Errors: `instance-member`, `instance-node-id`, `instance-node-doubled`, `instance-node-weight`, `instance-node-place`.
 */
export function sitesOf(reader: MemberReader, placeless: boolean): Sites {
  const { file } = reader;
  const form = '[{"id": "a", "w": 12, "x": 0, "y": 0}]';
  const nodes = reader.list('nodes', form);
  if (nodes === null || nodes.length === 0) throw reader.malformed('nodes', form);
  const id: string[] = [];
  const index = new Map<string, number>();
  const w = new Float64Array(nodes.length);
  const x = new Float64Array(nodes.length);
  const y = new Float64Array(nodes.length);
  nodes.forEach((value, i) => {
    const node = isObject(value) ? value : {};
    const name = idOf(node.id);
    if (name === null) throw new InputError('instance-node-id', { file, place: i + 1 });
    if (index.has(name)) throw new InputError('instance-node-doubled', { file, id: name });
    if (!(Number.isSafeInteger(node.w) && (node.w as number) >= 0)) {
      throw new InputError('instance-node-weight', { file, id: name });
    }
    w[i] = node.w as number;
    x[i] = coordinate(node.x, placeless);
    y[i] = coordinate(node.y, placeless);
    if (Number.isNaN(x[i]) || Number.isNaN(y[i])) throw new InputError('instance-node-place', { file, id: name });
    index.set(name, i);
    id.push(name);
  });
  return { length: nodes.length, id, w, x, y, index };
}

function coordinate(value: unknown, placeless: boolean): number {
  if (Number.isFinite(value)) return value as number;
  return placeless && (value === undefined || value === null) ? 0 : Number.NaN;
}
