import type { Position } from 'geojson';

/** Polygons as nested positions, as in a GeoJSON MultiPolygon. */
export type Polygons = readonly (readonly (readonly Position[])[])[];

const POINT = 1;
const LINE = 2;
const POLYGON = 3;
const MULTI_LINE = 5;
const MULTI_POLYGON = 6;

/** Writes well-known binary (OGC 06-103r4 §8, little-endian, two dimensions) into a buffer that must be large enough. */
class WkbWriter {
  #view: DataView;
  #at = 0;

  constructor(buffer: ArrayBuffer) {
    this.#view = new DataView(buffer);
  }

  head(type: number, count: number): void {
    this.#view.setUint8(this.#at, 1);
    this.#view.setUint32(this.#at + 1, type, true);
    this.#view.setUint32(this.#at + 5, count, true);
    this.#at += 9;
  }

  positions(positions: readonly Position[]): void {
    for (const p of positions) {
      this.#view.setFloat64(this.#at, p[0]!, true);
      this.#view.setFloat64(this.#at + 8, p[1]!, true);
      this.#at += 16;
    }
  }

  ring(positions: readonly Position[]): void {
    this.#view.setUint32(this.#at, positions.length, true);
    this.#at += 4;
    this.positions(positions);
  }
}

/** One polygon (shell and holes). */
export function polygonToWkb(rings: readonly (readonly Position[])[]): Uint8Array {
  const bytes = new ArrayBuffer(polygonBytes(rings));
  writePolygon(new WkbWriter(bytes), rings);
  return new Uint8Array(bytes);
}

export function multiPolygonToWkb(polygons: Polygons): Uint8Array {
  const bytes = new ArrayBuffer(polygons.reduce((sum, rings) => sum + polygonBytes(rings), 9));
  const writer = new WkbWriter(bytes);
  writer.head(MULTI_POLYGON, polygons.length);
  for (const rings of polygons) writePolygon(writer, rings);
  return new Uint8Array(bytes);
}

export function multiLineToWkb(lines: readonly (readonly Position[])[]): Uint8Array {
  const bytes = new ArrayBuffer(lines.reduce((sum, line) => sum + 9 + 16 * line.length, 9));
  const writer = new WkbWriter(bytes);
  writer.head(MULTI_LINE, lines.length);
  for (const line of lines) {
    writer.head(LINE, line.length);
    writer.positions(line);
  }
  return new Uint8Array(bytes);
}

/** Polygons, lines and points of a geometry; collections are flattened, heights and measures dropped. */
export interface Parts {
  readonly polygons: Position[][][];
  readonly lines: Position[][];
  readonly points: Position[];
}

/** Reads well-known binary as GEOS writes it. */
export function partsOfWkb(wkb: Uint8Array): Parts {
  const parts: Parts = { polygons: [], lines: [], points: [] };
  const view = new DataView(wkb.buffer, wkb.byteOffset, wkb.byteLength);
  let at = 0;
  const count = () => {
    at += 4;
    return view.getUint32(at - 4, true);
  };
  const positions = (n: number, dimensions: number): Position[] => {
    const list: Position[] = new Array(n);
    for (let i = 0; i < n; i++, at += 8 * dimensions)
      list[i] = [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
    return list;
  };
  const geometry = (): void => {
    if (view.getUint8(at) !== 1) throw new Error('well-known binary: only little-endian is read');
    at += 1;
    const code = count();
    // The extended flavour marks Z and M by high bits, the ISO one by thousands.
    const extra = (code & 0x80000000 ? 1 : 0) + (code & 0x40000000 ? 1 : 0);
    const iso = Math.floor((code & 0xfffffff) / 1000);
    const dimensions = 2 + extra + (iso === 3 ? 2 : iso === 0 ? 0 : 1);
    const type = (code & 0xfffffff) % 1000;
    if (type === POINT) {
      const [point] = positions(1, dimensions);
      if (!Number.isNaN(point![0])) parts.points.push(point!);
    } else if (type === LINE) {
      parts.lines.push(positions(count(), dimensions));
    } else if (type === POLYGON) {
      const rings: Position[][] = [];
      for (let n = count(); n > 0; n--) rings.push(positions(count(), dimensions));
      if (rings.length > 0) parts.polygons.push(rings);
    } else {
      for (let n = count(); n > 0; n--) geometry();
    }
  };
  geometry();
  return parts;
}

function polygonBytes(rings: readonly (readonly Position[])[]): number {
  return rings.reduce((sum, ring) => sum + 4 + 16 * ring.length, 9);
}

function writePolygon(writer: WkbWriter, rings: readonly (readonly Position[])[]): void {
  writer.head(POLYGON, rings.length);
  for (const ring of rings) writer.ring(ring);
}
