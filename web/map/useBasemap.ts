import { addProtocol, type Map as MapLibre } from 'maplibre-gl';
import { type RefObject, useEffect } from 'react';
import type { Basemap } from '../state/basemap.ts';
import { BASEMAP, basemapStyle } from './basemapStyle.ts';

/** The one whose tiles are handed out. */
let open: Basemap | null = null;

addProtocol(BASEMAP, async ({ url }, { signal }) => {
  const [z, x, y] = (/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? []).slice(1).map(Number);
  const tile = await open?.archive.getZxy(z ?? 0, x ?? 0, y ?? 0, signal);
  return { data: tile?.data ?? new ArrayBuffer(0) };
});

/** Lays a basemap under everything else, where there is one and it is to be seen. */
export function useBasemap(map: RefObject<MapLibre | null>, basemap: Basemap | null, shown: boolean, dark: boolean) {
  useEffect(() => {
    const own = map.current;
    if (!own || !basemap || !shown) return;
    open = basemap;
    let laid = false;
    const lay = () => {
      const [minzoom, maxzoom] = basemap.zooms;
      const source = { bounds: [...basemap.bounds] as [number, number, number, number], minzoom, maxzoom };
      const tiles = [`${BASEMAP}://{z}/{x}/{y}`];
      if (basemap.kind === 'raster') own.addSource(BASEMAP, { type: 'raster', tiles, tileSize: 256, ...source });
      else own.addSource(BASEMAP, { type: 'vector', tiles, ...source });
      for (const layer of basemapStyle(basemap, dark)) own.addLayer(layer);
      laid = true;
    };
    if (own.isStyleLoaded()) lay();
    else own.once('idle', lay);
    return () => {
      own.off('idle', lay);
      if (!laid || !own.style) return;
      for (const { id } of basemapStyle(basemap, dark)) own.removeLayer(id);
      own.removeSource(BASEMAP);
    };
  }, [map, basemap, shown, dark]);
}
