import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type NetworkIsolation, networkIsolation, withoutNetwork } from './network-isolation.ts';
import { residentBytes } from './resident-bytes.ts';

export interface SandboxLimits {
  /** Of the data that the process may hold; the JavaScript heap gets half of it at most. */
  readonly memoryBytes: number;
  /** From its start to its end, and as much time of one processor's worth for each of `processors`. */
  readonly timeMs: number;
}

export interface SandboxedWork {
  /** A module that prints its answer and ends. */
  readonly file: string;
  readonly arguments: readonly string[];
  /** The only files beside the program's own packages that it may read; it may write none. */
  readonly readable: readonly string[];
  readonly limits: SandboxLimits;
}

/** How the work ended: with everything it printed, or not. */
export type SandboxedEnd =
  | { readonly status: 'ENDED'; readonly output: string; readonly peakBytes: number }
  | { readonly status: 'TIME' | 'MEMORY' | 'OUTPUT' }
  /** It ended otherwise than by itself in order; the words are the system's, for the log. */
  | { readonly status: 'CRASHED'; readonly reason: string };

/** What held while it ran, beside what Node's permissions refuse to JavaScript. */
export interface SandboxReport {
  readonly network: NetworkIsolation;
  /** Whether the kernel itself refuses memory beyond the limit, files and core dumps (setrlimit(2)). */
  readonly kernelLimits: boolean;
}

const outputBytesAtMost = 256 * 1024;
const watchEveryMs = 50;

/**
 * Runs work that is not trusted in a process of its own: without this process' environment and its secrets, without the
 * network where the system can (`networkIsolation`), with limits of the kernel on memory, processor time and files where
 * there is a POSIX shell, and with Node's permissions, which let JavaScript read the named files only, write none and
 * start nothing. Native code is bound by what the kernel enforces, not by Node's permissions. It is killed when its time
 * is up or its resident memory, looked at every 50 ms on Linux, is over the limit.
 */
export async function runSandboxed(work: SandboxedWork): Promise<SandboxedEnd & { readonly sandbox: SandboxReport }> {
  const network = await networkIsolation();
  const kernelLimits = process.platform !== 'win32';
  const [program = process.execPath, ...programArguments] = commandOf(work, network, kernelLimits);
  const child = spawn(program, programArguments, { env: {}, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  const end = await new Watch(child, work.limits).end;
  return { ...end, sandbox: { network, kernelLimits } };
}

/** The folder that holds node_modules: what the program is made of lies there and below packages. */
const root = dirname(dirname(dirname(createRequire(import.meta.url).resolve('zod/package.json'))));

function commandOf(work: SandboxedWork, network: NetworkIsolation, kernelLimits: boolean): string[] {
  const { memoryBytes, timeMs } = work.limits;
  const readable = [join(root, 'node_modules'), join(root, 'packages'), work.file, ...work.readable];
  const node = [
    process.execPath,
    '--permission',
    '--allow-addons',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    `--max-old-space-size=${Math.floor(memoryBytes / 2 ** 21)}`,
    '--disable-warning=SecurityWarning',
    '--disable-warning=ExperimentalWarning',
    work.file,
    ...work.arguments,
  ];
  const apart = network === 'NETWORK_NAMESPACE' ? [...withoutNetwork, ...node] : node;
  if (!kernelLimits) return apart;
  const processorSeconds = Math.ceil(timeMs / 1000) * 2;
  const limits = `ulimit -c 0 && ulimit -f 0 && ulimit -t ${processorSeconds} && ulimit -d ${Math.ceil(memoryBytes / 1024)}`;
  return ['/bin/sh', '-c', `${limits} && exec "$@"`, 'sandbox', ...apart];
}

/** Watches one process until it is gone. */
class Watch {
  readonly end: Promise<SandboxedEnd>;
  readonly #child: ChildProcess;
  readonly #limits: SandboxLimits;
  #output = '';
  #errors = '';
  #peakBytes = 0;
  #killedFor: 'TIME' | 'MEMORY' | 'OUTPUT' | undefined;

  constructor(child: ChildProcess, limits: SandboxLimits) {
    this.#child = child;
    this.#limits = limits;
    const timer = setTimeout(() => this.#kill('TIME'), limits.timeMs);
    const watch = setInterval(() => void this.#look(), watchEveryMs);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#output += text;
      if (this.#output.length > outputBytesAtMost) this.#kill('OUTPUT');
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#errors = `${this.#errors}${text}`.slice(-4096);
    });
    const { promise, resolve } = Promise.withResolvers<SandboxedEnd>();
    child.once('error', (error) => resolve({ status: 'CRASHED', reason: error.message }));
    child.once('close', (code, signal) => resolve(this.#endOf(code, signal)));
    this.end = promise.finally(() => {
      clearTimeout(timer);
      clearInterval(watch);
    });
  }

  #kill(why: 'TIME' | 'MEMORY' | 'OUTPUT'): void {
    this.#killedFor ??= why;
    this.#child.kill('SIGKILL');
  }

  async #look(): Promise<void> {
    const { pid } = this.#child;
    const bytes = pid === undefined ? undefined : await residentBytes(pid);
    if (bytes === undefined) return;
    this.#peakBytes = Math.max(this.#peakBytes, bytes);
    if (bytes > this.#limits.memoryBytes) this.#kill('MEMORY');
  }

  #endOf(code: number | null, signal: NodeJS.Signals | null): SandboxedEnd {
    if (this.#killedFor !== undefined) return { status: this.#killedFor };
    if (code === 0) return { status: 'ENDED', output: this.#output, peakBytes: this.#peakBytes };
    if (signal === 'SIGXCPU') return { status: 'TIME' };
    if (isOutOfMemory(this.#errors)) return { status: 'MEMORY' };
    return { status: 'CRASHED', reason: `${signal ?? code}: ${this.#errors}` };
  }
}

/** What V8, the C++ library and ONNX Runtime say when the kernel gives no more memory. */
function isOutOfMemory(words: string): boolean {
  return /heap out of memory|Fatal process out of memory|std::bad_alloc|ERR_MEMORY_ALLOCATION_FAILED|Array buffer allocation failed/.test(
    words,
  );
}
