import type { PMTiles } from 'pmtiles';
import type { Lang } from '../../src/main.ts';
import { EngineError } from '../engine/engineError.ts';
import { say } from '../words/words.ts';

/** A map to lie under the plan, read piece by piece from a file of this computer. */
export interface Basemap {
  readonly name: string;
  readonly archive: PMTiles;
  readonly kind: 'vector' | 'raster';
  readonly zooms: readonly [least: number, most: number];
  /** West, south, east, north; degrees. */
  readonly bounds: readonly [number, number, number, number];
  /** Names of its layers of shapes; none of pictures. */
  readonly layers: readonly string[];
  /** Whose data it is, as text. */
  readonly credit: string;
}

export const isBasemap = (name: string): boolean => /\.pmtiles$/i.test(name);

/** Opens a PMTiles file: a few kilobytes of it are read. Rejects with a text to show where it is none. */
export async function openBasemap(name: string, file: Blob, lang: Lang): Promise<Basemap> {
  const { PMTiles: Archive, TileType } = await import('pmtiles');
  const archive = new Archive({
    getKey: () => name,
    getBytes: async (offset, length) => ({ data: await file.slice(offset, offset + length).arrayBuffer() }),
  });
  try {
    const header = await archive.getHeader();
    const raster = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif].includes(header.tileType);
    if (!raster && header.tileType !== TileType.Mvt) throw new Error('Tiles of another kind.');
    const told = ((await archive.getMetadata()) ?? {}) as { vector_layers?: unknown; attribution?: unknown };
    return {
      name,
      archive,
      kind: raster ? 'raster' : 'vector',
      zooms: [header.minZoom, header.maxZoom],
      bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
      layers: layersIn(told.vector_layers),
      credit: textOf(told.attribution),
    };
  } catch {
    throw new EngineError('user', say(lang, 'basemap-broken', { file: name }));
  }
}

function layersIn(told: unknown): string[] {
  if (!Array.isArray(told)) return [];
  return told.flatMap((layer: { id?: unknown } | null) => (typeof layer?.id === 'string' ? [layer.id] : []));
}

/** An attribution may be HTML: what it reads as. It is shown as text, whatever it holds. */
function textOf(html: unknown): string {
  if (typeof html !== 'string') return '';
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&copy;', '©')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
