import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { withOwnBinaries } from './run-command.ts';

interface ServiceOptions {
  readonly name: string;
  /** Where it runs. */
  readonly cwd: string;
  readonly logDir: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Answers 2xx once the service can be used. */
  readonly readyUrl: string;
  readonly readyWithinMs?: number;
}

export interface Service {
  readonly name: string;
  /** Resolves with the exit status when the service ends by itself. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

/** Starts one process of the platform, its output in a log file, and waits until it answers. */
export async function startService(options: ServiceOptions): Promise<Service> {
  await mkdir(options.logDir, { recursive: true });
  const logFile = join(options.logDir, `${options.name}.log`);
  const log = createWriteStream(logFile);
  const child = spawn(options.command, [...options.args], {
    cwd: options.cwd,
    env: withOwnBinaries(options.environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const ended = new Promise<number>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
  const service: Service = { name: options.name, ended, stop: () => stopChild(child, ended) };
  await untilReady(options, service, logFile);
  return service;
}

async function untilReady(options: ServiceOptions, service: Service, logFile: string): Promise<void> {
  const deadline = Date.now() + (options.readyWithinMs ?? 90_000);
  let exit: number | undefined;
  void service.ended.then((code) => {
    exit = code;
  });
  while (exit === undefined && Date.now() < deadline) {
    if (await answers(options.readyUrl)) return;
    await delay(100);
  }
  await service.stop();
  const tail = (await readFile(logFile, 'utf8')).split('\n').slice(-30).join('\n');
  const how = exit === undefined ? 'did not become ready in time' : `ended with status ${exit}`;
  throw new Error(`${options.name} ${how}. The end of ${logFile}:\n${tail}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    // Not listening yet: that is what is being waited for.
    return false;
  }
}

async function stopChild(child: ChildProcess, ended: Promise<number>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const patience = AbortSignal.timeout(10_000);
  const late = new Promise<'late'>((resolve) => patience.addEventListener('abort', () => resolve('late')));
  if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL');
  await ended;
}
