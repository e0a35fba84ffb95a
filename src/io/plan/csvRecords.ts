import { InputError } from '../../model/error.ts';

/** A field as CSV text (RFC 4180): quoted only where it must be. */
export function csvText(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The records of a CSV text in pieces, not yet taken apart (see `csvFields`) and without their line ends: RFC 4180 quoting, line
 * feeds or CR LF; empty lines are skipped. A byte order mark at the start is dropped. `line` counts from 1.
 */
export function* csvTexts(chunks: Iterable<string>): Generator<{ readonly line: number; readonly text: string }> {
  let rest = '';
  let line = 1;
  let first = true;
  for (const chunk of chunks) {
    rest += first && chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk;
    first = false;
    let start = 0;
    for (const end of recordEnds(rest)) {
      const text = rest.slice(start, rest.charCodeAt(end - 1) === CARRIAGE_RETURN && end > start ? end - 1 : end);
      if (text !== '') yield { line, text };
      line += lineFeeds(text) + 1;
      start = end + 1;
    }
    rest = rest.slice(start);
  }
  if (rest !== '' && rest !== '\r') yield { line, text: rest.endsWith('\r') ? rest.slice(0, -1) : rest };
}

const CARRIAGE_RETURN = 13;

/** Indices of the line feeds that end the whole records of a text: those outside quotes. */
function* recordEnds(text: string): Generator<number> {
  let end = text.indexOf('\n');
  let quote = text.indexOf('"');
  while (end >= 0) {
    if (quote >= 0 && quote < end) {
      const close = text.indexOf('"', quote + 1);
      if (close < 0) return;
      if (close > end) end = text.indexOf('\n', close);
      quote = text.indexOf('"', close + 1);
    } else {
      yield end;
      end = text.indexOf('\n', end + 1);
    }
  }
}

/** The fields of such a record; an open quote is a fault. */
export function csvFields(text: string, file: string, line: number): string[] {
  if (!text.includes('"')) return text.split(',');
  const fields: string[] = [];
  let at = 0;
  while (at <= text.length) {
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1);
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      const next = text[close + 1];
      if (close < 0 || (next !== undefined && next !== ',')) throw new InputError('plan-line-wrong', { file, line });
      fields.push(text.slice(at + 1, close).replaceAll('""', '"'));
      at = close + 2;
    } else {
      const comma = text.indexOf(',', at);
      const end = comma < 0 ? text.length : comma;
      fields.push(text.slice(at, end));
      at = end + 1;
    }
  }
  return fields;
}

/** Line feeds inside a record: only quotes can hold one. */
function lineFeeds(text: string): number {
  let count = 0;
  if (!text.includes('"')) return count;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
