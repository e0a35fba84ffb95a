/** Rows of one kind as one list a field: the names of the fields are written once, not with every row. */
export type Columns<Row> = { readonly [Field in keyof Row]: readonly Row[Field][] };

/** The columns of a list; an empty list has no fields. */
export function columnsOf<Row extends object>(rows: readonly Row[]): Columns<Row> {
  const fields = Object.keys(rows[0] ?? {}) as (keyof Row)[];
  return Object.fromEntries(fields.map((field) => [field, rows.map((row) => row[field])])) as unknown as Columns<Row>;
}

/** The list that the columns were made of. */
export function rowsOf<Row extends object>(columns: Columns<Row>): Row[] {
  const fields = Object.entries(columns) as [string, readonly unknown[]][];
  return (fields[0]?.[1] ?? []).map(
    (_, i) => Object.fromEntries(fields.map(([field, column]) => [field, column[i]])) as Row,
  );
}
