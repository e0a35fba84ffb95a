import { InputError } from '../../model/error.ts';
import { foldName } from './foldName.ts';
import { namesPerson } from './personal.ts';

/**
 * Where the column stands that is to be balanced beside the households: by its exact name, else by its folded one.
 * @throws InputError `balance-column-missing`, `balance-personal`
 */
export function attributeColumn(file: string, header: readonly string[], column: string): number {
  const exact = header.indexOf(column);
  const at = exact >= 0 ? exact : header.findIndex((name) => foldName(name) === foldName(column));
  if (at < 0) {
    const found = header.filter((name) => name.trim() !== '').join(', ');
    throw new InputError('balance-column-missing', { file, column, found });
  }
  if (namesPerson(header[at]!, 'households')) throw new InputError('balance-personal', { file, column });
  return at;
}
