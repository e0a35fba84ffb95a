import { performance } from 'node:perf_hooks';
import {
  adjacency,
  dissolve,
  loadGeos,
  type Random,
  random,
  type Tessellation,
  type TessellationInput,
  tessellate,
} from '../src/main.ts';

/**
 * `node dist/benchmarks/tessellation.js`: cuts seeded towns of rising size into cells and prints one line a town, as JSON.
 * The rival in the same run is GEOS: noding the outlines and streets of the same town alone, with the same precision
 * (unary union on the lattice), which is where a tessellation on top of GEOS would begin.
 */
const METRE = 1e-5;
const RUNS = 3;
const geos = await loadGeos();
for (const sites of [100, 300, 1000, 3000]) {
  const town = seededTown(sites, random(1, `tessellation ${sites}`));
  let cells: Tessellation | null = null;
  const own = best(() => {
    cells = tessellate(town);
  });
  const pairs = adjacency(cells!).length;
  const groups = Array.from({ length: Math.ceil(sites / 25) }, (_, g) =>
    Uint32Array.from({ length: Math.min(25, sites - 25 * g) }, (_, i) => 25 * g + i),
  );
  const dissolving = best(() => dissolve(cells!, groups));
  const rings = town.sites.flatMap(({ footprints }) => footprints!.flat());
  const lines = [...rings, ...town.barriers.map(({ line }) => line)];
  const rival = best(() => geos.scope((s) => s.unaryUnion(s.multiLine(lines), 1e-7)));
  const row = {
    sites,
    milliseconds: round(own),
    a_site: round(own / sites),
    dissolve: round(dissolving),
    geos_noding_alone: round(rival),
    vertices: cells!.vertices.length,
    pairs,
  };
  console.log(JSON.stringify(row));
}

/** Houses along a grid of streets, each turned and sized a little differently; one in ten stands wall to wall. */
function seededTown(sites: number, stream: Random): TessellationInput {
  const columns = Math.ceil(Math.sqrt(sites));
  const pitch = 22;
  const width = columns * pitch + 40;
  const at = (x: number, y: number) => [10 + x * METRE, 47 + y * METRE];
  const houses = Array.from({ length: sites }, (_, i) => {
    const x = 20 + (i % columns) * pitch + 3 * stream.next();
    const y = 20 + Math.floor(i / columns) * pitch + 3 * stream.next();
    const w = stream.below(10) === 0 ? pitch : 8 + 6 * stream.next();
    const h = 8 + 6 * stream.next();
    const lean = stream.next() - 0.5;
    const corners = [
      [x, y],
      [x + w, y + lean],
      [x + w - lean, y + h + lean],
      [x + w / 2, y + h],
      [x - lean, y + h],
      [x, y],
    ];
    const [lon, lat] = at(x + w / 2, y + h / 2);
    return { footprints: [[corners.map(([u, v]) => at(u!, v!))]], lon: lon!, lat: lat! };
  });
  const streets = [];
  for (let s = 0; s <= columns; s += 4) {
    const line = Array.from({ length: 2 * columns }, (_, i) => [
      (i * width) / (2 * columns),
      17 + s * pitch + stream.next(),
    ]);
    streets.push({ line: line.map(([u, v]) => at(u!, v!)), strength: 0.5 });
    streets.push({ line: line.map(([u, v]) => at(v!, u!)), strength: s % 8 === 0 ? 0.8 : 0.25 });
  }
  const border = [at(0, 0), at(width, 3), at(width, width), at(4, width), at(0, 0)];
  return {
    ground: { type: 'MultiPolygon', coordinates: [[border]] },
    sites: houses,
    fillers: [],
    barriers: streets,
  };
}

/** Milliseconds of the fastest of a few runs. */
function best(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
