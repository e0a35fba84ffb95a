/** Where a text stops being JSON. */
export interface JsonFault {
  /** From 1; columns count UTF-16 units, as editors do. */
  readonly line: number;
  readonly column: number;
  /** True when the text ends before the value does. */
  readonly cut: boolean;
}

const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids control characters inside a text.
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b)/y;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing';

/**
 * The first place where a text that JSON.parse refuses is wrong. The engines' own messages give a place in some cases
 * and in some versions only.
 */
export function jsonFault(text: string): JsonFault {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    const start = afterBlank(text, at);
    if (token === null || start >= text.length) return place(text, start);
    const next = step(expected, token[1] ?? (token[2] === undefined ? 'plain' : 'text'), open);
    if (next === null) return place(text, start);
    expected = next;
    at = TOKEN.lastIndex;
  }
}

/** What may follow a token, or null when the token itself may not stand here. `open` is kept up to date. */
function step(expected: Expected, token: string, open: ('{' | '[')[]): Expected | null {
  const after = () => (open.length === 0 ? 'nothing' : ', or end');
  if (expected === 'value' || expected === 'value or ]') {
    if (token === '{' || token === '[') {
      open.push(token);
      return token === '{' ? 'key or }' : 'value or ]';
    }
    if (token === 'plain' || token === 'text') return after();
  }
  if (expected.startsWith('key') && token === 'text') return ':';
  if (expected === ':' && token === ':') return 'value';
  if (expected === ', or end' && token === ',') return open.at(-1) === '{' ? 'key' : 'value';
  const mayEnd = expected === ', or end' || expected === 'key or }' || expected === 'value or ]';
  if (mayEnd && ((token === '}' && open.at(-1) === '{') || (token === ']' && open.at(-1) === '['))) {
    open.pop();
    return after();
  }
  return null;
}

function afterBlank(text: string, at: number): number {
  let start = at;
  while (start < text.length && ' \t\n\r'.includes(text[start]!)) start++;
  return start;
}

function place(text: string, at: number): JsonFault {
  let line = 1;
  let lineStart = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) {
    line++;
    lineStart = end + 1;
  }
  return { line, column: at - lineStart + 1, cut: at >= text.length };
}
