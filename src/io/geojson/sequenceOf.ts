/** One record of a sequence and the line it begins on. */
export interface Segment {
  readonly text: string;
  readonly line: number;
}

const RECORD_SEPARATOR = '\u001e';

/**
 * The records of a GeoJSON text sequence: separated by RS (RFC 8142), or one JSON object a line. Null when the text is
 * no sequence, but one JSON value.
 */
export function sequenceOf(text: string): Segment[] | null {
  const start = text.search(/[^\s\ufeff]/);
  if (text[start] === RECORD_SEPARATOR) return split(text, RECORD_SEPARATOR);
  const end = text.indexOf('\n', start);
  if (end < 0 || text.slice(end).trim() === '') return null;
  return isJsonObject(text.slice(start, end)) ? split(text, '\n') : null;
}

function split(text: string, separator: string): Segment[] {
  const segments: Segment[] = [];
  let line = 1;
  for (const part of text.split(separator)) {
    if (part.trim() !== '') segments.push({ text: part, line });
    line += separator === '\n' ? 1 : part.split('\n').length - 1;
  }
  return segments;
}

function isJsonObject(text: string): boolean {
  if (!text.trimEnd().endsWith('}')) return false;
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
