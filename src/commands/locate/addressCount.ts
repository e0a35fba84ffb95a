import type { AskedRow } from '../../io/augment/answer.ts';
import { csvChunks } from '../../io/csv/writeCsv.ts';
import { InputError } from '../../model/error.ts';

/** Between the parts of an address; no text holds it. */
const BETWEEN = '\x1f';

/** Rows by address: which ones come again and again, and where they lie. Memory grows with the number of addresses. */
export class AddressCount {
  readonly #names: readonly string[];
  #columns: readonly number[] = [];
  readonly #known = new Map<string, { count: number; readonly microgrids: Set<string> }>();

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** Errors: `address-column` for a column that the table has not. */
  begin(file: string, header: readonly string[]): void {
    this.#columns = this.#names.map((name) => {
      const column = header.indexOf(name);
      if (column < 0) throw new InputError('address-column', { file, column: name, found: header.join(', ') });
      return column;
    });
  }

  count(row: AskedRow, microgrid: string): void {
    if (this.#columns.length === 0) return;
    const parts = this.#columns.map((column) => row.text(column).trim());
    if (parts.every((part) => part === '')) return;
    const address = parts.join(BETWEEN);
    const known = this.#known.get(address);
    if (known) {
      known.count++;
      if (microgrid !== '') known.microgrids.add(microgrid);
    } else this.#known.set(address, { count: 1, microgrids: new Set(microgrid === '' ? [] : [microgrid]) });
  }

  /** Addresses, and how many of them stand on more than one row. */
  get figures(): { readonly addresses: number; readonly repeated: number } {
    let repeated = 0;
    for (const { count } of this.#known.values()) if (count > 1) repeated++;
    return { addresses: this.#known.size, repeated };
  }

  /** A line an address that stands on several rows, the most frequent first: its parts, rows, micro-grids. */
  csv(): Iterable<string> {
    const rows = [...this.#known].filter(([, { count }]) => count > 1);
    rows.sort(([a, p], [b, q]) => q.count - p.count || (a < b ? -1 : 1));
    return csvChunks([...this.#names, 'rows', 'microgrid'], rows.length, (i) => {
      const [address, { count, microgrids }] = rows[i]!;
      return [...address.split(BETWEEN), count, [...microgrids].sort().join(' ')];
    });
  }
}
