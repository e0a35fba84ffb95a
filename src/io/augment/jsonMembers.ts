/** Where the value of a member of an object stands in its text. */
export interface Span {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/**
 * The value of a member of the outermost object of a well-formed JSON text, without parsing the rest, so that what is
 * written stays as it is written (numbers of more digits than a double holds, say). Null where there is no such member.
 */
export function memberSpan(text: string, key: string): Span | null {
  const wanted = JSON.stringify(key);
  let depth = 0;
  let at = 0;
  let isKey = true;
  let found = -1;
  while (at < text.length) {
    const c = text[at]!;
    if (c === '"') {
      const end = endOfString(text, at);
      if (depth === 1 && isKey && text.slice(at, end) === wanted) found = -2;
      at = end;
      continue;
    }
    if (depth === 1 && c === ':') {
      isKey = false;
      if (found === -2) found = at + 1;
    } else if (depth === 1 && (c === ',' || c === '}')) {
      if (found >= 0) return { from: found, to: at };
      isKey = true;
    }
    if (c === '{' || c === '[') depth++;
    else if (c === '}' || c === ']') depth--;
    at++;
  }
  return null;
}

/** A JSON object with members behind its others; `members` without braces. */
export function withMembers(object: string, members: string): string {
  const end = object.lastIndexOf('}');
  const empty = /^\s*\{\s*$/.test(object.slice(0, end));
  return `${object.slice(0, end)}${empty ? '' : ','}${members}${object.slice(end)}`;
}

/** The index behind the closing quote of the string that begins at `at`. */
function endOfString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i + 1;
  }
  return text.length;
}
