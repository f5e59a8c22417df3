// The first thing that runs, on whatever Node (20 or newer) and npm a machine has: plain JavaScript, no dependencies.
// Installs the locked packages when they are missing or stale, then goes on with the project's own Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const startedAt = String(Date.now());
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.plumbline-lock');
const ownNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const generate = 'scripts/generate-code.ts';
/** What each command runs, one after the other; only the last gets the arguments. */
const commands = {
  start: [[generate], ['scripts/start.ts']],
  dev: [[generate], ['scripts/start.ts', '--dev']],
  test: [[generate], ['scripts/test.ts']],
  bench: [[generate], ['tests/bench/main.ts']],
  generate: [['scripts/generate.ts']],
  phantom: [['packages/phantom/src/main.ts']],
  'cohort:verify': [[generate], ['scripts/cohort/verify-figures.ts']],
  'models:register': [[generate], ['scripts/models/register-model.ts']],
  'models:evaluate': [[generate], ['scripts/models/evaluate-model.ts']],
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

/** Runs one of the project's scripts with its own Node and resolves with the exit status. */
function run([script, ...args]) {
  const child = spawn(ownNode, ['--disable-warning=ExperimentalWarning', join(root, script), ...args], {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${pathWithoutOwnBinaries()}`,
      COMMAND_STARTED_AT: startedAt,
    },
  });
  const pass = () => child.kill('SIGTERM');
  process.on('SIGTERM', pass);
  return new Promise((end) => {
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', pass);
      end(signal ? 1 : (code ?? 1));
    });
  });
}

const [command = '', ...rest] = process.argv.slice(2);
if (!Object.hasOwn(commands, command)) {
  console.error(`Unknown command "${command}". Known: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
installWhenStale();
// A terminal's Ctrl-C reaches the child by itself, which then ends; a plain kill has to be passed on.
process.on('SIGINT', () => {});
const steps = commands[command];
for (const step of steps.slice(0, -1)) {
  const status = await run(step);
  if (status !== 0) process.exit(status);
}
process.exitCode = await run([...steps.at(-1), ...rest]);
