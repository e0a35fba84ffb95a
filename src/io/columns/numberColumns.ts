/** Which columns of numbers a household table has, beside those that all have. */
export interface NumberColumns {
  readonly people: boolean;
  readonly floors: boolean;
  readonly attribute: boolean;
}

/** Those that tables have together: one that a single table has is a column of all. Null: nothing is known of a table. */
export function numberColumnsOf(
  tables: readonly ({ readonly [K in keyof NumberColumns]?: unknown } | null)[],
): NumberColumns {
  const has = (column: keyof NumberColumns) => tables.some((table) => Boolean(table?.[column]));
  return { people: has('people'), floors: has('floors'), attribute: has('attribute') };
}
