import { InputError } from '../model/error.ts';

/** The entries of `--map`, taken apart at commas; one inside a column's name stays. */
export function mapEntries(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(/,(?=[^,=]*=)/));
}

/**
 * The entries of `--map` for one input: `role.FIELD=COLUMN`, and those without a role, unless `named` asks for entries that name
 * the role (where a command has several inputs).
 */
export function mapOf(texts: readonly string[], wanted: string, named = false): Map<string, string> {
  const map = new Map<string, string>();
  for (const text of mapEntries(texts)) {
    const match = /^\s*(?:(\w+)\.)?([^=.\s]+)\s*=\s*(.+?)\s*$/.exec(text);
    if (!match) throw new InputError('option-pair', { flag: 'map', value: text, form: 'FIELD=COLUMN' });
    const [, role, field, column] = match;
    if (role === wanted || (role === undefined && !named)) map.set(field!.toLowerCase(), column!);
  }
  return map;
}
