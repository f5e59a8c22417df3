import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { QueueConnection } from '@plumbline/jobs';
import { modelsDir, type ScreeningSite } from './screening-site.ts';

const mainFile = join(import.meta.dirname, '../../../apps/worker/src/main.ts');

/** A worker as it is started in earnest: apps/worker/src/main.ts with its environment variables. */
export class WorkerChild {
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown>;
  #output = '';

  constructor(site: ScreeningSite, queue: QueueConnection) {
    this.#child = spawn(process.execPath, [mainFile], {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: site.urls.app,
        PLATFORM_DATABASE_URL: site.urls.platform,
        REDIS_URL: 'redisUrl' in queue ? queue.redisUrl : '',
        STORAGE_URL: site.storageUrl,
        MODELS_DIR: modelsDir,
        MODEL_CACHE_DIR: site.modelCacheDir,
        MODEL_PUBLIC_KEY: site.modelPublicKey,
        INFERENCE_THREADS: '1',
        LOG_LEVEL: 'info',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#exited = once(this.#child, 'exit');
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
      });
    }
  }

  /** Everything that it has logged so far. */
  get output(): string {
    return this.#output;
  }

  /** The processes of the models that it has loaded, as it logged them. */
  modelPids(): number[] {
    return Array.from(this.#output.matchAll(/"modelPid":(\d+)/g), ([, pid]) => Number(pid));
  }

  /** The processes of one version, in the order in which they were ready. */
  pidsOf(version: string): number[] {
    return this.#said('model loaded', version).map(({ modelPid }) => modelPid);
  }

  /** How often a version was let go. */
  unloadsOf(version: string): number {
    return this.#said('model unloaded', version).length;
  }

  #said(msg: string, version: string) {
    return this.#output
      .split('\n')
      .filter((line) => line.includes(`"${msg}"`))
      .map((line) => JSON.parse(line))
      .filter((line) => line.version === version);
  }

  /** Sends the signal and waits for the end; the exit code, null when the signal ended it. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill(signal);
    await this.#exited;
    return this.#child.exitCode;
  }
}

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
