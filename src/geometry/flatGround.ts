import type { MultiPolygon, Polygon } from 'geojson';

/** One ground as numbers, in memory that is used again for the next one. */
export class FlatGround {
  /** x and y of every vertex, interleaved; the first {@link length} numbers count. Rings are closed. */
  vertices = new Float64Array(1 << 10);
  length = 0;
  /** Numbers of `vertices` up to the end of each ring, and rings up to the end of each polygon. */
  readonly ringEnd: number[] = [];
  readonly pieceEnd: number[] = [];

  clear(): void {
    this.length = 0;
    this.ringEnd.length = 0;
    this.pieceEnd.length = 0;
  }

  push(x: number, y: number): void {
    if (this.length + 2 > this.vertices.length) {
      const wider = new Float64Array(2 * this.vertices.length);
      wider.set(this.vertices);
      this.vertices = wider;
    }
    this.vertices[this.length++] = x;
    this.vertices[this.length++] = y;
  }

  endRing(): void {
    this.ringEnd.push(this.length);
  }

  endPiece(): void {
    this.pieceEnd.push(this.ringEnd.length);
  }

  /** Becomes a GeoJSON ground. */
  take(ground: Polygon | MultiPolygon): void {
    this.clear();
    for (const rings of ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates) {
      for (const ring of rings) {
        for (const [x, y] of ring) this.push(x!, y!);
        this.endRing();
      }
      this.endPiece();
    }
  }
}
