import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Cluster, freshLog, openCluster } from './cluster.ts';
import { ensureOwnedDatabase } from './ensure-owned-database.ts';
import { freePort } from './free-port.ts';
import { readIfThere } from './kept-file.ts';
import { isServed } from './postmaster.ts';
import { type ServerAccount, serverAccount } from './server-account.ts';
import { type ServerBinaries, serverBinaries } from './server-binaries.ts';

export interface EmbeddedPostgres {
  /** The owner of the database `plumbline`, on loopback. */
  readonly ownerUrl: string;
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

async function start(cluster: Cluster, binaries: ServerBinaries, account: ServerAccount, preferred: number) {
  const port = await freePort(preferred);
  await freshLog(cluster, account);
  const programArguments = ['start', '-D', cluster.folder, '-w', '-t', '120', '-l', cluster.logFile, '-s'];
  try {
    await account.run(binaries.pg_ctl, [...programArguments, '-o', serverOptions(port)]);
  } catch (cause) {
    const log = await readIfThere(cluster.logFile);
    throw new Error(`PostgreSQL did not start. ${log?.split('\n').slice(-5).join('\n') ?? ''}`, { cause });
  }
  await writeFile(cluster.portFile, String(port));
  return port;
}

/** The port is on the fourth line of postmaster.pid (PostgreSQL, src/include/utils/pidfile.h). */
async function servedPort(cluster: Cluster): Promise<number> {
  const lines = (await readIfThere(join(cluster.folder, 'postmaster.pid')))?.split('\n') ?? [];
  return Number(lines[3]);
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
  const served = await isServed(cluster.folder);
  const port = served ? await servedPort(cluster) : await start(cluster, binaries, account, preferred);
  return {
    ownerUrl: await ensureOwnedDatabase(port, cluster.password),
    stop: () => account.run(binaries.pg_ctl, ['stop', '-D', cluster.folder, '-m', 'fast', '-w', '-t', '60', '-s']),
  };
}
