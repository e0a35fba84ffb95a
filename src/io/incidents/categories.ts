import { type ClassTable, foldClass } from './classTable.ts';

/** Classes of the incidents on two levels, after the class table was asked. */
interface Classes {
  readonly category: Int32Array;
  readonly group: Int32Array;
  readonly categories: readonly string[];
  readonly groups: readonly string[];
  /** Indices of incidents whose class the table does not know, and those classes, most frequent first. */
  readonly unknown: readonly number[];
  readonly unknownClasses: { readonly name: string; readonly count: number }[];
}

/**
 * Categories as the file names them, those that differ in case, width or spaces only made one. Groups are those of the class
 * table where there is one, else of the file's own column.
 */
export function categoriesOf(
  columns: { readonly category: Int32Array; readonly group: Int32Array },
  names: { readonly categories: readonly string[]; readonly groups: readonly string[] },
  table: ClassTable | null,
): Classes {
  const merged = merge(names.categories);
  const category = columns.category.map((c) => (c < 0 ? -1 : merged.of[c]!));
  if (table === null) {
    const groups = merge(names.groups);
    const group = columns.group.map((g) => (g < 0 ? -1 : groups.of[g]!));
    return { category, group, categories: merged.names, groups: groups.names, unknown: [], unknownClasses: [] };
  }
  const groupOf = merged.names.map((name) => table.groupOf.get(foldClass(name)) ?? -1);
  const group = category.map((c) => (c < 0 ? -1 : groupOf[c]!));
  const unknown: number[] = [];
  const counts = new Uint32Array(merged.names.length);
  category.forEach((c, i) => {
    if (c < 0 || groupOf[c]! >= 0) return;
    unknown.push(i);
    counts[c]!++;
  });
  const unknownClasses = merged.names
    .map((name, c) => ({ name, count: counts[c]! }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return { category, group, categories: merged.names, groups: table.groups, unknown, unknownClasses };
}

function merge(names: readonly string[]): { readonly names: string[]; readonly of: Int32Array } {
  const kept: string[] = [];
  const known = new Map<string, number>();
  const of = Int32Array.from(names, (name) => {
    const folded = foldClass(name);
    const before = known.get(folded);
    if (before !== undefined) return before;
    known.set(folded, kept.length);
    return kept.push(name) - 1;
  });
  return { names: kept, of };
}
