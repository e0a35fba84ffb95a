/**
 * A property as the text that a table cell would hold: empty for null and for lists and objects. A whole number too large
 * to be exact is written in scientific form, so that it is turned away as a code like any other that lost its digits.
 */
export function propertyText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return isInexact(value) ? value.toExponential().toUpperCase() : String(value);
  return typeof value === 'boolean' ? String(value) : '';
}

/** Whether a number has more digits than a number can hold, so that JSON.parse has changed it. */
export function isInexact(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
}
