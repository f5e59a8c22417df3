import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** As whom the server's programs run. */
export interface ServerAccount {
  /** The owner of the cluster's files; null when it is whoever started this process. */
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  /** Runs a server program to its end; what it starts in the background goes on. Rejects when it fails. */
  run(program: string, programArguments: readonly string[]): Promise<void>;
}

async function accountId(name: string): Promise<{ uid: number; gid: number } | null> {
  try {
    const [uid, gid] = await Promise.all([execute('id', ['-u', name]), execute('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 1) return null;
    throw error;
  }
}

async function mayPass(path: string): Promise<boolean> {
  const { mode } = await stat(path);
  const parent = dirname(path);
  return (mode & 0o001) !== 0 && (parent === path || (await mayPass(parent)));
}

/** Lets a program of another user through folders that only root may enter, such as /root. */
const throughClosedFolders = [
  '--securebits=+no_setuid_fixup',
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
];

async function run(program: string, programArguments: readonly string[], options: { uid?: number; gid?: number }) {
  try {
    await execute(program, [...programArguments], options);
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : '';
    throw new Error(`${program} failed. ${said}`, { cause });
  }
}

/**
 * PostgreSQL refuses to run as root, so root lends it the account `postgres`, or `nobody` where there is none. `folders`
 * are those that the account must be able to reach.
 */
export async function serverAccount(folders: readonly string[]): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return { owner: null, run: (program, rest) => run(program, rest, {}) };
  const owner = (await accountId('postgres')) ?? (await accountId('nobody'));
  if (!owner) throw new Error('PostgreSQL does not run as root, and there is no account "postgres" or "nobody".');
  const reachable = (await Promise.all(folders.map(mayPass))).every(Boolean);
  if (reachable) return { owner, run: (program, rest) => run(program, rest, owner) };
  const identity = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  return {
    owner,
    run: (program, rest) => run('setpriv', [...throughClosedFolders, ...identity, program, ...rest], {}),
  };
}
