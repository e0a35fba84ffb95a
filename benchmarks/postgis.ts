import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where Debian and its kin put the programs of each version. */
const VERSIONS = '/usr/lib/postgresql';

/** A server of one's own, in a folder of its own, reached over a socket there. */
export interface Postgis {
  readonly name: string;
  /** Runs statements in one session; what they print. */
  run(sql: string): string;
  stop(): void;
}

/** Starts PostgreSQL with PostGIS at hand; null where it is not installed. Everything lies in `folder`. */
export function openPostgis(folder: string): Postgis | null {
  const version = existsSync(VERSIONS)
    ? readdirSync(VERSIONS)
        .filter((v) => existsSync(`/usr/share/postgresql/${v}/extension/postgis.control`))
        .sort((a, b) => Number(b) - Number(a))[0]
    : undefined;
  if (version === undefined) return null;
  const program = (name: string) => join(VERSIONS, version, 'bin', name);
  // The server refuses to run as root.
  const root = process.getuid?.() === 0;
  const as = (name: string, args: readonly string[], input?: string) =>
    execFileSync(root ? 'runuser' : program(name), root ? ['-u', 'postgres', '--', program(name), ...args] : args, {
      encoding: 'utf8',
      cwd: '/',
      maxBuffer: 1 << 28,
      ...(input === undefined ? {} : { input }),
    });
  mkdirSync(folder);
  if (root) {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    chownSync(folder, id('-u'), id('-g'));
    chmodSync(dirname(folder), 0o777);
  }
  const data = join(folder, 'data');
  as('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale', 'C', '-N']);
  const options = `-c listen_addresses='' -c unix_socket_directories=${folder} -c fsync=off -c shared_buffers=512MB -c work_mem=64MB`;
  as('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-w', '-o', options, 'start']);
  const run = (sql: string) =>
    as('psql', ['-h', folder, '-U', 'postgres', '-v', 'ON_ERROR_STOP=1', '-q', '-A', '-t', 'postgres'], sql);
  return {
    name: `PostGIS of PostgreSQL ${version}: one backend, GiST, COPY in and out`,
    run,
    stop: () => void as('pg_ctl', ['-D', data, '-m', 'fast', '-w', 'stop']),
  };
}
