/** What tells where a column stands in the bytes. */
interface Place {
  readonly column: keyof typeof KINDS;
  readonly at: number;
  readonly length: number;
}

const KINDS = { Float64Array, Float32Array, Uint32Array, Int32Array, Uint8Array };
type Column = InstanceType<(typeof KINDS)[keyof typeof KINDS]>;

/** Columns begin at whole multiples of the largest number. */
const ALIGNED = 8;
const MARK = '$column';

/**
 * A value of plain objects, lists and typed columns as bytes: eight bytes that tell how long its JSON is, the JSON with a mark
 * for every column, then the columns. Little-endian.
 */
export function pack(value: unknown): Uint8Array<ArrayBuffer> {
  const columns: { readonly column: Column; readonly at: number }[] = [];
  let end = 0;
  const json = new TextEncoder().encode(
    JSON.stringify(value, (_, own: unknown) => {
      const kind = Object.keys(KINDS).find((name) => own instanceof KINDS[name as keyof typeof KINDS]);
      if (!kind) return own;
      const column = own as Column;
      const at = end;
      columns.push({ column, at });
      end = aligned(end + column.byteLength);
      return { [MARK]: { column: kind, at, length: column.length } };
    }),
  );
  const begin = aligned(8 + json.length);
  const bytes = new Uint8Array(begin + end);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 8);
  for (const { column, at } of columns)
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), begin + at);
  return bytes;
}

/** The value again; its columns are parts of the bytes. */
export function unpack(bytes: ArrayBuffer): unknown {
  const length = new DataView(bytes).getUint32(0, true);
  const begin = aligned(8 + length);
  return JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 8, length)), (_, own: unknown) => {
    if (typeof own !== 'object' || own === null || !(MARK in own)) return own;
    const { column, at, length: size } = own[MARK] as Place;
    return new KINDS[column](bytes, begin + at, size);
  });
}

const aligned = (bytes: number) => Math.ceil(bytes / ALIGNED) * ALIGNED;
