import { InputError } from '../../model/error.ts';
import type { Instance } from '../../model/instance.ts';
import { DEFAULT_LIMITS, DEFAULT_WEIGHTS, type Limits, type Weights } from '../../model/limits.ts';
import { parseJson } from '../geojson/parseJson.ts';
import type { Source } from '../source.ts';
import { asUtf8 } from '../text/asUtf8.ts';
import { decodeUtf8 } from '../text/textCoding.ts';
import { edgesOf } from './edgesOf.ts';
import { MemberReader } from './memberReader.ts';
import { idOf, type Sites, sitesOf } from './sitesOf.ts';

/**
 * The instance of `gridloom solve`: `nodes` (`id`, `w`, `x`, `y`) and `edges` (`a`, `b`, `border`, `barrier`), optionally
 * `min`, `max`, `target` (default: their middle), `area` (default: the nodes' bounding box, each side at least 1 m), `k`,
 * `weights`, `baseline` (id → label), `locked` (lists of ids), `normalise`. Other members are passed over.
 *
 * Errors: `instance-…` with the node or edge, and those of reading JSON.
 */
export function readInstance(source: Source): Instance {
  const text = decodeUtf8(asUtf8(source, null).bytes);
  const reader = new MemberReader(source.name, parseJson(source.name, text).value);
  const weights = weightsOf(reader);
  const sites = sitesOf(reader, weights.compact === 0);
  return {
    limits: limitsOf(reader),
    k: reader.whole('k', 1),
    area: reader.number('area', Number.MIN_VALUE) ?? boundingArea(sites),
    weights,
    normalise: reader.truth('normalise') ?? true,
    sites,
    edges: edgesOf(reader, sites),
    baseline: baselineOf(reader, sites),
    locked: lockedOf(reader, sites),
  };
}

function limitsOf(reader: MemberReader): Limits {
  const min = reader.number('min', 0) ?? DEFAULT_LIMITS.min;
  const max = reader.number('max', 0) ?? DEFAULT_LIMITS.max;
  const target = reader.number('target', 0) ?? (min + max) / 2;
  if (min > max || max === 0 || target === 0) {
    throw new InputError('instance-limits', { file: reader.file, min, max, target });
  }
  return { min, max, target };
}

function weightsOf(reader: MemberReader): Weights {
  const given = reader.object('weights', '{"compact": 1, "border": 0.5}') ?? {};
  const terms = Object.keys(DEFAULT_WEIGHTS);
  for (const [term, weight] of Object.entries(given)) {
    if (!terms.includes(term) || typeof weight !== 'number' || !(weight >= 0)) {
      throw new InputError('instance-weight', { file: reader.file, term, terms: terms.join(', ') });
    }
  }
  return { ...DEFAULT_WEIGHTS, ...(given as Partial<Weights>) };
}

/** Labels as whole numbers in order of first appearance among the sites; −1 for sites that have none. */
function baselineOf(reader: MemberReader, sites: Sites): Int32Array | null {
  const given = reader.object('baseline', '{"a": 0, "b": 1}');
  if (given === null) return null;
  for (const id of Object.keys(given)) indexOf(reader, sites, 'baseline', id);
  const labels = new Map<unknown, number>();
  return Int32Array.from(sites.id, (id) => {
    const label = Object.hasOwn(given, id) ? given[id] : null;
    if (label === null) return -1;
    const known = labels.get(label) ?? labels.size;
    labels.set(label, known);
    return known;
  });
}

function lockedOf(reader: MemberReader, sites: Sites): number[][] {
  const form = '[["a", "b"], ["c"]]';
  return (reader.list('locked', form) ?? []).map((set) => {
    if (!Array.isArray(set)) throw reader.malformed('locked', form);
    return set.map((id: unknown) => indexOf(reader, sites, 'locked', idOf(id) ?? ''));
  });
}

function indexOf(reader: MemberReader, sites: Sites, member: string, id: string): number {
  const index = sites.index.get(id);
  if (index === undefined) throw new InputError('instance-node-unknown', { file: reader.file, member, id });
  return index;
}

function boundingArea({ x, y }: Sites): number {
  const side = (column: Float64Array) => {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const value of column) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return Math.max(1, high - low);
  };
  return side(x) * side(y);
}
