/** Options as they stand after a command in a terminal, quoted where a shell would take them apart. */
export function flagsOf(raw: Readonly<Record<string, string | readonly string[]>>): string {
  return Object.entries(raw)
    .flatMap(([flag, value]) => (typeof value === 'string' ? [value] : value).map((one) => `--${flag} ${quoted(one)}`))
    .join(' ');
}

const quoted = (text: string) => (/^[\w./=:@%+-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
