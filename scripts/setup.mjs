// Makes a fresh checkout ready: installs the packages of the lock file and compiles what is stale.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Gridloom needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(2);
}

const run = (command, args) => {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
};

const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.error('Installing packages…');
  const quiet = ['--no-fund', '--no-audit', '--loglevel=error'];
  const locked = readFileSync(lock);
  const exact = spawnSync('npm', ['ci', ...quiet], { cwd: root, stdio: 'ignore', shell: process.platform === 'win32' });
  // A registry that does not carry every platform's optional binaries makes `npm ci` refuse a sound lock file; `npm install`
  // takes the same versions from it. The lock file stays as it was committed.
  if (exact.status !== 0) run('npm', ['install', '--no-save', ...quiet]);
  if (!readFileSync(lock).equals(locked)) writeFileSync(lock, locked);
  utimesSync(installed, new Date(), new Date());
}
run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b']);

// The command line in one file. Imported here, since its bundler has only just been installed.
await (await import('./bundle.mjs')).setup();

// The viewer, when anything that it is made of is newer than it.
const page = join(root, 'dist', 'web', 'index.html');
const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;
const sources = ['web', 'src', join('data', 'sample'), 'package-lock.json'].map((name) => newest(join(root, name)));
if (!existsSync(page) || statSync(page).mtimeMs < Math.max(...sources)) run('npm', ['run', '-s', 'build:web']);
