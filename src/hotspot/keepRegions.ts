import type { Note } from '../model/note.ts';
import type { RegionTable } from '../model/region.ts';

/** The table without the regions that are not kept, each of which is listed among the rejections with the reason. */
export function keepRegions(
  table: RegionTable,
  keep: (i: number) => boolean,
  reason: (i: number) => Note,
): RegionTable {
  const rows = table.id.map((_, i) => i);
  const kept = rows.filter(keep);
  if (kept.length === rows.length) return table;
  const column = (from: Float64Array) => Float64Array.from(kept, (i) => from[i]!);
  const dropped = rows
    .filter((i) => !keep(i))
    .map((i) => ({ file: table.file, row: table.row[i]!, reason: reason(i) }));
  return {
    ...table,
    id: kept.map((i) => table.id[i]!),
    row: Uint32Array.from(kept, (i) => table.row[i]!),
    ground: kept.map((i) => table.ground[i]!),
    lon: column(table.lon),
    lat: column(table.lat),
    x: column(table.x),
    y: column(table.y),
    columns: new Map([...table.columns].map(([name, values]) => [name, column(values)])),
    rejections: [...table.rejections, ...dropped].sort((a, b) => a.row - b.row),
  };
}
