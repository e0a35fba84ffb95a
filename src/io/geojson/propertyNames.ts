import type { RawFeature } from './openGeoJson.ts';

/** Names of all properties that occur in the features, in order of first appearance: the header of their table. */
export function propertyNames(features: readonly RawFeature[]): string[] {
  const names = new Set<string>();
  for (const { properties } of features) {
    for (const name of Object.keys(properties)) names.add(name);
  }
  return [...names];
}
