type Column = Int32Array | Uint32Array | Uint8Array | Float32Array | Float64Array;

/**
 * The values of a column at the given places. (`from` of typed arrays does the same many times slower, and so would one
 * loop for columns of all types.)
 */
export function gather<T extends Column>(column: T, places: ArrayLike<number>): T;
export function gather(column: Column, places: ArrayLike<number>): Column {
  if (column instanceof Int32Array) return integers(column, places, new Int32Array(places.length));
  if (column instanceof Uint8Array) return bytes(column, places, new Uint8Array(places.length));
  if (column instanceof Uint32Array) return counts(column, places, new Uint32Array(places.length));
  const out = column instanceof Float32Array ? new Float32Array(places.length) : new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) out[i] = column[places[i]!]!;
  return out;
}

function integers(column: Int32Array, places: ArrayLike<number>, out: Int32Array): Int32Array {
  for (let i = 0; i < out.length; i++) out[i] = column[places[i]!]!;
  return out;
}

function bytes(column: Uint8Array, places: ArrayLike<number>, out: Uint8Array): Uint8Array {
  for (let i = 0; i < out.length; i++) out[i] = column[places[i]!]!;
  return out;
}

function counts(column: Uint32Array, places: ArrayLike<number>, out: Uint32Array): Uint32Array {
  for (let i = 0; i < out.length; i++) out[i] = column[places[i]!]!;
  return out;
}
