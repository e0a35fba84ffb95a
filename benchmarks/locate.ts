import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lines, writeLines } from './lines.ts';
import { mesh, places } from './mesh.ts';
import { openPostgis } from './postgis.ts';

/**
 * `node dist/benchmarks/locate.js [--small] [--save]`: the whole process of `gridloom locate` over a million rows of CSV and a plan
 * of 40 000 micro-grids, and beside it PostGIS with the same data (one backend, GiST, COPY in and out), skipped by name where
 * it is not installed. Both must give the same codes. Wanted: 250 000 rows a second, under 300 MiB. `--save` keeps the figures.
 */
const argv = process.argv.slice(2);
const [REGIONS, ROWS] = argv.includes('--small') ? [4000, 100_000] : [40_000, 1_000_000];
const CLI = fileURLToPath(new URL('../bin/gridloom.js', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'gridloom-locate-'));
try {
  const grounds = mesh(REGIONS);
  const code = (i: number) => `32090000${String(i).padStart(7, '0')}`;
  mkdirSync(join(folder, 'plan'));
  writeLines(join(folder, 'plan/microgrids.geojson'), planOf());
  const calls = join(folder, 'calls.csv');
  const at = places(REGIONS, ROWS);
  writeLines(calls, callsOf());
  const own = gridloom(calls, join(folder, 'located.csv'));
  const rival = postgis(calls);
  const rows = [own, ...(rival === null ? [] : [rival])];
  console.table(rows);
  if (rival === null) console.log('PostGIS: skipped, as it is not installed here (postgresql, postgis).');
  else await compare(join(folder, 'located.csv'), join(folder, 'postgis.csv'));
  if (argv.includes('--save')) {
    const target = fileURLToPath(new URL('../../benchmarks/results/locate.json', import.meta.url));
    const machine = `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`;
    const result = { benchmark: 'locate', machine, regions: REGIONS, rows: ROWS, bytes: statSync(calls).size };
    writeFileSync(target, `${JSON.stringify({ ...result, results: rows }, null, 1)}\n`);
  }

  function* planOf(): Generator<string> {
    yield '{"type":"FeatureCollection","features":[';
    for (const [i, { coordinates }] of grounds.entries()) {
      const properties = {
        code: code(i),
        grid: code(i).slice(0, -2),
        households: 60,
        people: null,
        buildings: 1,
        status: 'ok',
        reason: null,
        stack: null,
        compactness: 0.7,
        border_on_barrier: 0,
        detached: false,
      };
      const geometry = { type: 'Polygon', coordinates: coordinates[0] };
      yield `${JSON.stringify({ type: 'Feature', properties, geometry })}${i < grounds.length - 1 ? ',' : ''}`;
    }
    yield ']}';
  }

  function* callsOf(): Generator<string> {
    yield 'id,lon,lat,category';
    for (let i = 0; i < ROWS; i++) yield `${i},${at.x[i]!.toFixed(7)},${at.y[i]!.toFixed(7)},噪声`;
  }

  function postgis(input: string) {
    const server = openPostgis(join(folder, 'postgres'));
    if (server === null) return null;
    try {
      const regions = join(folder, 'regions.csv');
      writeLines(
        regions,
        grounds.map(({ coordinates }, i) => {
          const ring = coordinates[0]![0]!.map(([x, y]) => `${x} ${y}`).join(',');
          return `${code(i)},"SRID=4326;POLYGON((${ring}))"`;
        }),
      );
      server.run(`create extension postgis; create table regions(code text, ground geometry(Polygon,4326));
        copy regions from '${regions}' csv; create index on regions using gist(ground); vacuum analyze regions;
        create unlogged table calls(id int, lon float8, lat float8, category text);`);
      const start = performance.now();
      server.run(`set max_parallel_workers_per_gather = 0; set jit = off;
        copy calls from '${input}' csv header;
        copy (select id, lon, lat, category, (select code from regions
          where st_intersects(ground, st_setsrid(st_makepoint(lon, lat), 4326)) order by code limit 1) from calls)
        to '${join(folder, 'postgis.csv')}' csv header;`);
      const seconds = (performance.now() - start) / 1000;
      return { name: server.name, rowsASecond: Math.round(ROWS / seconds), seconds: round(seconds) };
    } finally {
      server.stop();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The whole process: seconds of the clock and of all processors, and peak memory where /usr/bin/time tells it. */
function gridloom(input: string, output: string) {
  const timed = existsSync('/usr/bin/time');
  const program = [...(timed ? ['/usr/bin/time', '-f', 'used %U %S %M'] : []), process.execPath, CLI];
  const start = performance.now();
  const done = spawnSync(program[0]!, [...program.slice(1), 'locate', join(input, '../plan'), input, '--out', output], {
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  if (done.status !== 0) throw new Error(done.stderr);
  const [, user = 'NaN', system = 'NaN', memory = 'NaN'] = /used ([\d.]+) ([\d.]+) (\d+)/.exec(done.stderr) ?? [];
  return {
    name: 'gridloom locate',
    rowsASecond: Math.round(ROWS / seconds),
    seconds: round(seconds),
    processorSeconds: timed ? round(Number(user) + Number(system)) : null,
    mebibytes: timed ? Math.round(Number(memory) / 1024) : null,
  };
}

/** Both tables, row by row: the code is what they must agree on. */
async function compare(own: string, other: string): Promise<void> {
  const theirs = lines(other);
  let row = 0;
  for await (const line of lines(own)) {
    const mine = line.split(',');
    const { value } = await theirs.next();
    if (row++ > 0 && mine[5] !== value?.split(',')[4]) throw new Error(`row ${row}: ${line}; PostGIS: ${value}`);
  }
  if (row !== ROWS + 1) throw new Error(`${row - 1} rows, not ${ROWS}.`);
  console.log('Both give the same code for every row.');
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
