/** Neighbours of each site. */
type Graph = readonly (readonly { readonly to: number }[])[];

/**
 * Joins the pieces of labels that have come apart (a house between them was given up): the sites on the lightest way from a
 * piece to the rest, when they hold fewer households than the piece, take its label. Written into `part`; −1 is no label.
 * Limits that it breaks, and a neighbour that it cuts in two, are not mended here.
 */
export function bridgePieces(part: Int32Array, lock: Int32Array, w: Float64Array, graph: Graph): void {
  for (const [label, pieces] of piecesByLabel(part, lock, w, graph)) {
    const [main, ...rest] = pieces.sort((a, b) => b.weight - a.weight || a.sites[0]! - b.sites[0]!);
    const whole = new Set(main!.sites);
    for (const piece of rest) {
      const way = lightestWay(piece.sites, whole, part, lock, w, label, graph);
      const more = way?.reduce((sum, site) => sum + (part[site] === label ? 0 : w[site]!), 0) ?? 0;
      if (way === null || more >= piece.weight) continue;
      for (const site of way) {
        if (part[site] === label) continue;
        part[site] = label;
        whole.add(site);
      }
      for (const site of piece.sites) whole.add(site);
    }
  }
}

export interface Piece {
  readonly sites: readonly number[];
  readonly weight: number;
}

/** The connected pieces of each label, in the order of their first site; locked sites and those without a label are none. */
export function piecesByLabel(part: Int32Array, lock: Int32Array, w: Float64Array, graph: Graph): Map<number, Piece[]> {
  const seen = new Uint8Array(part.length);
  const pieces = new Map<number, Piece[]>();
  for (let first = 0; first < part.length; first++) {
    const label = part[first]!;
    if (seen[first] || label < 0 || lock[first]! >= 0) continue;
    const sites = [first];
    seen[first] = 1;
    let weight = 0;
    for (const site of sites) {
      weight += w[site]!;
      for (const { to } of graph[site]!) {
        if (seen[to] || part[to] !== label || lock[to]! >= 0) continue;
        seen[to] = 1;
        sites.push(to);
      }
    }
    const known = pieces.get(label);
    if (known) known.push({ sites, weight });
    else pieces.set(label, [{ sites, weight }]);
  }
  return pieces;
}

/** Sites between a piece and a goal, of which those of other labels weigh least in all (Dijkstra); null: no way. */
function lightestWay(
  piece: readonly number[],
  goal: ReadonlySet<number>,
  part: Int32Array,
  lock: Int32Array,
  w: Float64Array,
  label: number,
  graph: Graph,
): number[] | null {
  const cost = new Float64Array(part.length).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(part.length).fill(-1);
  const done = new Uint8Array(part.length);
  const open = new Set<number>(piece);
  for (const site of piece) cost[site] = 0;
  while (open.size > 0) {
    let at = -1;
    for (const site of open) if (at < 0 || cost[site]! < cost[at]! || (cost[site] === cost[at] && site < at)) at = site;
    open.delete(at);
    done[at] = 1;
    if (goal.has(at)) {
      const way: number[] = [];
      for (let site = from[at]!; site >= 0 && cost[site]! > 0; site = from[site]!) way.push(site);
      return way;
    }
    for (const { to } of graph[at]!) {
      if (done[to] || lock[to]! >= 0) continue;
      // Every step costs a little, so that the way is short where households do not tell.
      const reached = cost[at]! + (part[to] === label ? 0 : w[to]!) + 1e-3;
      if (reached >= cost[to]!) continue;
      cost[to] = reached;
      from[to] = at;
      open.add(to);
    }
  }
  return null;
}
