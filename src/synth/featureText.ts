import type { MultiPolygon, Position } from 'geojson';

/** Texts of GeoJSON, made without objects: a city has a million footprints. */
export const COLLECTION_START = '{"type":"FeatureCollection","features":[\n';
export const COLLECTION_END = '\n]}\n';

export function feature(properties: string, geometry: string): string {
  return `{"type":"Feature","properties":{${properties}},"geometry":${geometry}}`;
}

export function groundText(ground: MultiPolygon): string {
  const parts = ground.coordinates.map(ringsText);
  return parts.length === 1
    ? `{"type":"Polygon","coordinates":${parts[0]}}`
    : `{"type":"MultiPolygon","coordinates":[${parts.join(',')}]}`;
}

export function polygonText(rings: readonly (readonly Position[])[]): string {
  return `{"type":"Polygon","coordinates":${ringsText(rings)}}`;
}

export function lineText(line: readonly Position[]): string {
  return `{"type":"LineString","coordinates":${positionsText(line)}}`;
}

function ringsText(rings: readonly (readonly Position[])[]): string {
  return `[${rings.map(positionsText).join(',')}]`;
}

function positionsText(line: readonly Position[]): string {
  let text = '[';
  for (let i = 0; i < line.length; i++) text += `${i > 0 ? ',' : ''}[${line[i]![0]},${line[i]![1]}]`;
  return `${text}]`;
}
