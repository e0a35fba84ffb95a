import type { Instance } from '../model/instance.ts';

/** The problem on some sites alone, with their share of the area; ascending sites keep the order of the edges. */
export function restrictInstance(instance: Instance, sites: readonly number[]): Instance {
  const { edges, area } = instance;
  const local = new Int32Array(instance.sites.length).fill(-1);
  sites.forEach((site, i) => {
    local[site] = i;
  });
  const inside: number[] = [];
  for (let e = 0; e < edges.length; e++) if (local[edges.a[e]!]! >= 0 && local[edges.b[e]!]! >= 0) inside.push(e);
  const pick = (column: Float64Array) => Float64Array.from(sites, (site) => column[site]!);
  const w = pick(instance.sites.w);
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const all = sum(instance.sites.w);
  return {
    ...instance,
    area: all > 0 ? (area * sum(w)) / all : area,
    sites: {
      length: sites.length,
      id: sites.map((site) => instance.sites.id[site]!),
      w,
      x: pick(instance.sites.x),
      y: pick(instance.sites.y),
    },
    edges: {
      length: inside.length,
      a: Uint32Array.from(inside, (e) => local[edges.a[e]!]!),
      b: Uint32Array.from(inside, (e) => local[edges.b[e]!]!),
      border: Float64Array.from(inside, (e) => edges.border[e]!),
      barrier: Float64Array.from(inside, (e) => edges.barrier[e]!),
    },
    baseline: instance.baseline && Int32Array.from(sites, (site) => instance.baseline![site]!),
    locked: [],
    ...(instance.second ? { second: { ...instance.second, values: pick(instance.second.values) } } : {}),
  };
}
