import type { LayerSpecification } from 'maplibre-gl';
import type { Basemap } from '../state/basemap.ts';

/** The source and the scheme of addresses that the tiles come by. */
export const BASEMAP = 'basemap';

interface Ink {
  readonly water: string;
  readonly green: string;
  readonly building: string;
  readonly road: string;
  readonly line: string;
}
const LIGHT: Ink = { water: '#bcd4e6', green: '#dfe8d3', building: '#dcd6ca', road: '#ffffff', line: '#b9b2a4' };
const DARK: Ink = { water: '#1e3446', green: '#1d2a22', building: '#2a3038', road: '#3d4652', line: '#4a535f' };

/**
 * How a basemap is drawn: quietly, so that the plan stands out. Its layers are known by words in their names, whatever
 * schema they follow (Protomaps, OpenMapTiles, a county's own); unknown ones are thin lines. No names: they would need
 * fonts from elsewhere.
 */
export function basemapStyle({ kind, layers }: Pick<Basemap, 'kind' | 'layers'>, dark: boolean): LayerSpecification[] {
  const own = { source: BASEMAP } as const;
  if (kind === 'raster') {
    const paint = { 'raster-opacity': 0.85, 'raster-brightness-max': dark ? 0.55 : 1, 'raster-fade-duration': 0 };
    return [{ id: 'basemap', type: 'raster', ...own, paint }];
  }
  const ink = dark ? DARK : LIGHT;
  const fill = (name: string, color: string, id = name): LayerSpecification => ({
    id: `basemap-${id}`,
    type: 'fill',
    ...own,
    'source-layer': name,
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': color },
  });
  const line = (name: string, color: string, wide: number): LayerSpecification => ({
    id: `basemap-${name}-line`,
    type: 'line',
    ...own,
    'source-layer': name,
    filter: ['==', ['geometry-type'], 'LineString'],
    paint: { 'line-color': color, 'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 10, 0.6, 18, wide] },
  });
  const drawn: (readonly [rank: number, LayerSpecification[]])[] = layers.map((name) => {
    if (/label|poi|place|name|housenumber/i.test(name)) return [0, []];
    if (/water|ocean|river|lake|水/i.test(name)) return [2, [fill(name, ink.water), line(name, ink.water, 6)]];
    if (/park|wood|forest|landuse|landcover|green|grass|绿/i.test(name)) return [1, [fill(name, ink.green)]];
    if (/building|建筑|楼/i.test(name)) return [3, [fill(name, ink.building)]];
    if (/road|street|transport|highway|path|道路/i.test(name)) return [4, [line(name, ink.road, 12)]];
    if (/earth|land$/i.test(name)) return [0, []];
    return [5, [line(name, ink.line, 2)]];
  });
  return drawn.sort(([a], [b]) => a - b).flatMap(([, made]) => made);
}
