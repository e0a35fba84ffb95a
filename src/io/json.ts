/** What can be written as JSON. A Map is written as an object in the Map's order, whatever its keys look like. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }
  | ReadonlyMap<string, Json>;

/** Digits that numbers are rounded to: what is left of the noise of the last bits never reaches a file. */
const DIGITS = 12;
const CHUNK = 1 << 16;

/**
 * A number as the same text on every machine: rounded to 12 significant digits, in the shortest form, no −0. Integers
 * are written in full. Throws on NaN and infinity: a figure that is not known is null.
 */
export function jsonNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`not a JSON number: ${value}`);
  return String(Number.isInteger(value) ? value + 0 : Number(value.toPrecision(DIGITS)));
}

/**
 * JSON text in pieces of about 64 KB, the same bytes for the same value: keys in the order given, two spaces of
 * indentation, lists of plain values on one line. Members that are undefined are left out.
 */
export function* jsonChunks(value: Json): Generator<string> {
  let chunk = '';
  for (const part of parts(value, '\n')) {
    chunk += part;
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  yield `${chunk}\n`;
}

/** The whole of `jsonChunks` as one text. */
export function jsonText(value: Json): string {
  return [...jsonChunks(value)].join('');
}

function* parts(value: Json, newline: string): Generator<string> {
  if (isPlain(value)) {
    yield plain(value);
  } else if (Array.isArray(value)) {
    yield* listParts(value as readonly Json[], newline);
  } else {
    yield* memberParts(value as { readonly [key: string]: Json } | ReadonlyMap<string, Json>, newline);
  }
}

function* listParts(list: readonly Json[], newline: string): Generator<string> {
  if (list.every(isPlain)) {
    yield `[${list.map(plain).join(', ')}]`;
    return;
  }
  let before = `[${newline}  `;
  for (const item of list) {
    yield before;
    yield* parts(item, `${newline}  `);
    before = `,${newline}  `;
  }
  yield `${newline}]`;
}

function* memberParts(
  members: { readonly [key: string]: Json | undefined } | ReadonlyMap<string, Json>,
  newline: string,
): Generator<string> {
  const entries = members instanceof Map ? members.entries() : Object.entries(members);
  let before = `{${newline}  `;
  let any = false;
  for (const [key, item] of entries as Iterable<[string, Json | undefined]>) {
    if (item === undefined) continue;
    yield `${before}${JSON.stringify(key)}: `;
    yield* parts(item, `${newline}  `);
    before = `,${newline}  `;
    any = true;
  }
  yield any ? `${newline}}` : '{}';
}

function isPlain(value: Json): value is string | number | boolean | null {
  return value === null || typeof value !== 'object';
}

function plain(value: string | number | boolean | null): string {
  return typeof value === 'number' ? jsonNumber(value) : JSON.stringify(value);
}
