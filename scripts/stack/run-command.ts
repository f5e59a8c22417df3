import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { inheritedEnvironment, root } from '../env.ts';

interface CommandOptions {
  readonly cwd: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** `inherit` shows the output as it comes; `collect` shows it only when the command fails. */
  readonly output?: 'inherit' | 'collect';
}

/** The environment with the project's own binaries first. */
export function withOwnBinaries(environment: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${inheritedEnvironment.PATH ?? ''}`;
  return { ...inheritedEnvironment, ...environment, PATH: path };
}

/** Runs a command to its end. Resolves with its exit status; never throws for a status that is not 0. */
export function commandStatus(command: string, args: readonly string[], options: CommandOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const collect = options.output === 'collect';
    const child = spawn(command, [...args], {
      cwd: options.cwd,
      env: withOwnBinaries(options.environment),
      stdio: collect ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    const said: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (collect && code !== 0) process.stderr.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

/** Runs a command that must succeed. */
export async function runCommand(command: string, args: readonly string[], options: CommandOptions): Promise<void> {
  const status = await commandStatus(command, args, options);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with status ${status}.`);
}
