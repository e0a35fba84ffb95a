/** A border between two nodes: its length, and its length weighed by how open it is. */
interface Contact {
  open: number;
  length: number;
}

/** Borders of every node with its neighbours. */
export type Contacts = Map<number, Contact>[];

/**
 * Counts a border between two nodes, both ways; nodes below 0 are the outside. Openness is (1 − strength)³: a street is
 * crossed sooner than a river ten times as long.
 */
export function addContact(contacts: Contacts, a: number, b: number, length: number, strength: number): void {
  if (a < 0 || b < 0 || a === b) return;
  const openness = (1 - strength) * (1 - strength) * (1 - strength);
  add(contacts[a]!, b, length * openness, length);
  add(contacts[b]!, a, length * openness, length);
}

function add(contacts: Map<number, Contact>, to: number, open: number, length: number): void {
  const contact = contacts.get(to);
  if (contact === undefined) contacts.set(to, { open, length });
  else {
    contact.open += open;
    contact.length += length;
  }
}

/** Shares of its open border that a piece must have with one host, tried in turn; then any contact at all. */
const LEAST_SHARES = [0.4, 0.2, 0.1, 0];

/** Hands pieces of ground to neighbours, so that the longest open borders vanish. Deterministic. */
export class Absorption {
  readonly #contacts: Contacts;
  readonly #host: Int32Array;

  constructor(contacts: Contacts) {
    this.#contacts = contacts;
    this.#host = new Int32Array(contacts.length).map((_, i) => i);
  }

  /** The node that a node has been given to, itself if to none. */
  resolve(node: number): number {
    while (this.#host[node] !== node) node = this.#host[node]!;
    return node;
  }

  give(piece: number, host: number): void {
    this.#host[piece] = host;
    const mine = this.#contacts[host]!;
    for (const [other, { open, length }] of this.#contacts[piece]!) add(mine, other, open, length);
  }

  /**
   * Gives each piece to one of the hosts while any touches one. In rounds: all pieces choose by the state at the round's
   * start, so that none grows in a chain; those that share little border with any host wait for their neighbours.
   */
  place(pieces: readonly number[], hosts: readonly number[]): void {
    const isHost = new Uint8Array(this.#host.length);
    for (const h of hosts) isHost[h] = 1;
    let waiting = pieces.filter((p) => this.resolve(p) === p);
    let patience = 0;
    while (waiting.length > 0 && patience <= LEAST_SHARES.length) {
      const least = LEAST_SHARES[patience];
      const moves: [number, number][] = [];
      for (const piece of waiting) {
        const host = this.#bestHost(piece, isHost, least);
        if (host >= 0) moves.push([piece, host]);
      }
      for (const [piece, host] of moves) this.give(piece, host);
      waiting = waiting.filter((p) => this.resolve(p) === p);
      patience = moves.length > 0 ? 0 : patience + 1;
    }
  }

  /** The host with the longest open border; without a least share, with the longest border of any kind. −1 for none. */
  #bestHost(piece: number, isHost: Uint8Array, least: number | undefined): number {
    const sums = new Map<number, number>();
    let total = 0;
    for (const [other, { open, length }] of this.#contacts[piece]!) {
      const node = this.resolve(other);
      if (node === piece) continue;
      const border = least === undefined ? length : open;
      total += border;
      if (isHost[node] === 1) sums.set(node, (sums.get(node) ?? 0) + border);
    }
    let best = -1;
    let most = 0;
    for (const [node, border] of sums)
      if (border > most || (border === most && best >= 0 && node < best)) {
        best = node;
        most = border;
      }
    return best >= 0 && most >= (least ?? 0) * total ? best : -1;
  }
}
