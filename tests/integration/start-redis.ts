import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freePort } from '../../scripts/stack/free-port.ts';

export interface Redis {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the machine's own redis-server, in memory alone, on a free loopback port; null where none is installed. */
export async function startRedis(): Promise<Redis | null> {
  if (spawnSync('redis-server', ['--version']).error) return null;
  const port = await freePort();
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(server, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface(server.stdout)) {
    lines.push(line);
    if (line.includes('Ready to accept connections')) break;
  }
  if (!lines.at(-1)?.includes('Ready')) throw new Error(`redis-server did not start.\n${lines.join('\n')}`);
  server.stdout.resume();
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      server.kill('SIGTERM');
      await exited;
    },
  };
}
