// The first thing that runs, on whatever Node (20 or newer) and npm a machine has: plain JavaScript, no dependencies.
// Installs the locked packages when they are missing or stale, then goes on with the project's own Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.plumbline-lock');
const ownNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const entries = {
  start: ['scripts/start.ts'],
  dev: ['scripts/start.ts', '--dev'],
  test: ['scripts/test.ts'],
  bench: ['tests/bench/main.ts'],
  generate: ['scripts/generate.ts'],
  phantom: ['packages/phantom/src/main.ts'],
};

/** npm must not be run by a Node that lies inside the folder it is about to replace. */
function pathWithoutOwnBinaries() {
  const parts = (process.env.PATH ?? '').split(delimiter);
  return parts
    .filter((part) => !part.includes(`node_modules${process.platform === 'win32' ? '\\' : '/'}.bin`))
    .join(delimiter);
}

function installWhenStale() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const have = existsSync(stamp) && existsSync(ownNode) ? readFileSync(stamp, 'utf8') : '';
  if (have === wanted) return;
  console.log('Installing packages (once, about a minute) …');
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      PATH: pathWithoutOwnBinaries(),
      ONNXRUNTIME_NODE_INSTALL: process.env.ONNXRUNTIME_NODE_INSTALL ?? 'skip',
    },
  });
  if (status !== 0) {
    console.error('The packages could not be installed. What npm said stands above.');
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, wanted);
}

const [command = '', ...rest] = process.argv.slice(2);
const entry = Object.hasOwn(entries, command) ? entries[command] : undefined;
if (!entry) {
  console.error(`Unknown command "${command}". Known: ${Object.keys(entries).join(', ')}.`);
  process.exit(2);
}
installWhenStale();
const [script, ...fixed] = entry;
const child = spawn(ownNode, ['--disable-warning=ExperimentalWarning', join(root, script), ...fixed, ...rest], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${pathWithoutOwnBinaries()}`,
    PLUMBLINE_ROOT: root,
  },
});
// A terminal's Ctrl-C reaches the child by itself; a plain kill has to be passed on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
