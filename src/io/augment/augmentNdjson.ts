import { InputError } from '../../model/error.ts';
import { decimal } from '../numbers.ts';
import { decoder, encodeUtf8 } from '../text/textCoding.ts';
import type { AskedRow, Augmenting } from './answer.ts';
import { freshNames } from './freshNames.ts';
import { memberSpan, withMembers } from './jsonMembers.ts';
import type { Utf8Stream } from './utf8Pieces.ts';

const SEPARATOR = '\x1e';
/** Lines that are answered together. */
const TOGETHER = 4096;

/** One line: its text, what is in front of and behind its object, and the object. */
interface Line {
  readonly text: string;
  readonly object: Record<string, unknown>;
}

/**
 * Lines of JSON objects or GeoJSON features (NDJSON, GeoJSON sequences) with new members: those of a feature among its
 * properties. What is written stays as it is; lines keep their place. A feature has the columns `lon` and `lat` of its
 * point and its properties, an object its members; the first line tells which there are.
 *
 * Errors: `ndjson-line` for a line that is no JSON object.
 */
export function* augmentNdjson(file: string, { pieces }: Utf8Stream, augmenting: Augmenting): Generator<Uint8Array> {
  let header: readonly string[] | null = null;
  let names: readonly string[] = augmenting.names;
  let line = 0;
  let waiting: (Line | string)[] = [];
  const answered = (): Uint8Array => {
    const asked = waiting.filter((one): one is Line => typeof one !== 'string');
    const answers = augmenting.answer((row) => rowOf(asked[row]!.object, header ?? []));
    let row = 0;
    const out = waiting.map((one) => (typeof one === 'string' ? one : filled(one, names, answers.of(row++))));
    waiting = [];
    return encodeUtf8(out.join(''));
  };
  for (const text of linesOf(pieces)) {
    line++;
    if (text.replace(SEPARATOR, '').trim() === '') {
      waiting.push(text);
      continue;
    }
    const object = parsed(file, text, line);
    if (header === null) {
      header = columnsOf(object);
      names = freshNames(augmenting.names, header);
      augmenting.begin(header);
    }
    augmenting.ask(rowOf(object, header), line);
    waiting.push({ text, object });
    if (waiting.length === TOGETHER) yield answered();
  }
  if (header === null) augmenting.begin([]);
  yield answered();
}

function isFeature(object: Record<string, unknown>): boolean {
  return object.type === 'Feature';
}

function columnsOf(object: Record<string, unknown>): string[] {
  if (!isFeature(object)) return Object.keys(object);
  const properties = Object.keys((object.properties as object | null) ?? {});
  return ['lon', 'lat', ...properties.filter((name) => name !== 'lon' && name !== 'lat')];
}

function rowOf(object: Record<string, unknown>, header: readonly string[]): AskedRow {
  const properties = isFeature(object) ? ((object.properties ?? {}) as Record<string, unknown>) : object;
  const { type, coordinates } = (object.geometry ?? {}) as { readonly type?: unknown; readonly coordinates?: unknown };
  const point = type === 'Point' && Array.isArray(coordinates) ? (coordinates as unknown[]) : null;
  const value = (column: number): unknown => {
    const name = header[column]!;
    return point !== null && column < 2 ? point[column] : properties[name];
  };
  const text = (column: number) => {
    const cell = value(column);
    return cell === null || cell === undefined ? '' : typeof cell === 'string' ? cell : JSON.stringify(cell);
  };
  return {
    text,
    decimal: (column) => {
      const cell = value(column);
      return typeof cell === 'number' ? cell : decimal(text(column), false);
    },
  };
}

function filled({ text, object }: Line, names: readonly string[], values: readonly string[]): string {
  const members = names.map((name, i) => `${JSON.stringify(name)}:${JSON.stringify(values[i]!)}`).join(',');
  if (!isFeature(object)) return withMembers(text, members);
  const span = memberSpan(text, 'properties');
  if (span === null) return withMembers(text, `"properties":{${members}}`);
  const properties = text.slice(span.from, span.to);
  const fuller = properties.includes('{') ? withMembers(properties, members) : `{${members}}`;
  return text.slice(0, span.from) + fuller + text.slice(span.to);
}

function parsed(file: string, text: string, line: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text.replace(SEPARATOR, ''));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below, without the text: it may hold what nobody should see.
  }
  throw new InputError('ndjson-line', { file, line });
}

/** Lines with their ends. */
function* linesOf(pieces: Iterable<Uint8Array>): Generator<string> {
  const decode = decoder('utf-8', false);
  let rest = '';
  for (const piece of pieces) {
    rest += decode.decode(piece, { stream: true });
    let from = 0;
    for (let at = rest.indexOf('\n'); at >= 0; at = rest.indexOf('\n', from)) {
      yield rest.slice(from, at + 1);
      from = at + 1;
    }
    rest = rest.slice(from);
  }
  rest += decode.decode();
  if (rest !== '') yield `${rest}\n`;
}
