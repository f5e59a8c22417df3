import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Cluster, freshLog, openCluster } from './cluster.ts';
import { ensureOwnedDatabase } from './ensure-owned-database.ts';
import { freePort } from './free-port.ts';
import { readIfThere } from './kept-file.ts';
import { findPostmaster } from './postmaster.ts';
import { type ServerAccount, serverAccount } from './server-account.ts';
import { type ServerBinaries, serverBinaries } from './server-binaries.ts';

export interface EmbeddedPostgres {
  /** The owner of the database `plumbline`, on loopback. */
  readonly ownerUrl: string;
  /** Whether the server ran before: somebody else's to stop, unless they were killed. */
  readonly wasRunning: boolean;
  /** Ends open connections, writes everything to disk and stops the server. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresSettings {
  /** Holds the cluster, the kept password and the kept port; made when missing. */
  readonly dataDir: string;
  /** Used if free; otherwise, and without it, the port of the last start or any free one. */
  readonly port?: number;
}

/** Loopback only, no socket file; errors without their DETAIL, which would name patients. */
function serverOptions(port: number): string {
  return [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    '-c unix_socket_directories=',
    '-c log_error_verbosity=terse',
    '-c max_connections=200',
    '-c TimeZone=UTC',
  ].join(' ');
}

/**
 * Reasons that pass: processes of a killed server that are still on their way out, a port taken in the meantime, another
 * start that was a moment earlier.
 */
const passingReason = /is still in use|could not bind|lock file "postmaster.pid" already exists/;

interface Server {
  readonly cluster: Cluster;
  readonly binaries: ServerBinaries;
  readonly account: ServerAccount;
}

/** Starts the server and waits until it is ready; false when it could not for a reason that passes. */
async function start({ cluster, binaries, account }: Server, preferredPort: number): Promise<boolean> {
  const port = await freePort(preferredPort);
  await freshLog(cluster, account);
  const programArguments = ['start', '-D', cluster.folder, '-w', '-t', '120', '-l', cluster.logFile, '-s'];
  try {
    await account.run(binaries.pg_ctl, [...programArguments, '-o', serverOptions(port)]);
  } catch (cause) {
    const log = (await readIfThere(cluster.logFile)) ?? '';
    if (passingReason.test(log)) return false;
    throw new Error(`PostgreSQL did not start. ${log.split('\n').slice(-5).join('\n')}`, { cause });
  }
  await writeFile(cluster.portFile, String(port));
  return true;
}

/** Returns the port of the server that runs on the cluster, which is started unless one does. */
async function serve(server: Server, preferredPort: number): Promise<number> {
  const { folder } = server.cluster;
  for (let turn = 0; turn < 600; turn += 1) {
    const postmaster = await findPostmaster(folder);
    if (postmaster?.ready) return postmaster.port;
    if (!postmaster && (await start(server, preferredPort))) continue;
    await setTimeout(200);
  }
  throw new Error(`PostgreSQL on ${folder} did not become ready within two minutes.`);
}

/**
 * Starts PostgreSQL on the folder, in the background, and waits until it accepts connections; a server that an earlier,
 * killed process left running there is taken over. The server outlives this process if `stop` is not called.
 */
export async function startEmbeddedPostgres(settings: EmbeddedPostgresSettings): Promise<EmbeddedPostgres> {
  const dataDir = resolve(settings.dataDir);
  await mkdir(dataDir, { recursive: true });
  const binaries = await serverBinaries();
  const account = await serverAccount([dataDir, dirname(binaries.pg_ctl)]);
  const cluster = await openCluster(dataDir, binaries, account);
  const preferred = settings.port ?? Number((await readIfThere(cluster.portFile)) ?? 0);
  const wasRunning = (await findPostmaster(cluster.folder)) !== null;
  const port = await serve({ cluster, binaries, account }, preferred);
  return {
    ownerUrl: await ensureOwnedDatabase(port, cluster.password),
    wasRunning,
    stop: () => account.run(binaries.pg_ctl, ['stop', '-D', cluster.folder, '-m', 'fast', '-w', '-t', '60', '-s']),
  };
}
