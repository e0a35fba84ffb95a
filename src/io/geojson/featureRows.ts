import type { Rejection } from '../../model/rejection.ts';
import type { Rows } from '../rows.ts';
import { textCells } from '../textCells.ts';
import type { GeoJsonFile } from './openGeoJson.ts';
import { propertyNames } from './propertyNames.ts';
import { propertyText } from './propertyText.ts';
import { pointOf } from './shapesOf.ts';

/**
 * The points of a GeoJSON file as rows: first the columns `lon` and `lat` from the geometry, then the properties; last
 * `id`, the feature's own, for files whose properties have none. Row numbers are feature numbers.
 */
export function featureRows(opened: GeoJsonFile): Rows {
  const { file, features, datum, notes } = opened;
  const names = propertyNames(features);
  return {
    file,
    header: ['lon', 'lat', ...names, 'id'],
    datum,
    decimalComma: false,
    notes,
    each(visit) {
      return this.eachCells((cells, row) => visit(cells.texts(), row));
    },
    eachCells(visit) {
      const rejections: Rejection[] = [...opened.rejections];
      for (const { row, id, properties, geometry } of features) {
        const read = pointOf(geometry);
        const reason =
          'fault' in read
            ? read.fault
            : visit(
                textCells([
                  ...read.shapes.slice(0, 2).map(String),
                  ...names.map((name) => propertyText(properties[name])),
                  propertyText(id),
                ]),
                row,
              );
        if (reason !== null) rejections.push({ file, row, reason });
      }
      rejections.sort((a, b) => a.row - b.row);
      return { total: opened.total, rejections };
    },
  };
}
