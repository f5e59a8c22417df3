import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keptText, readIfThere } from './kept-file.ts';
import type { ServerAccount } from './server-account.ts';
import type { ServerBinaries } from './server-binaries.ts';

/** The database cluster in a folder of its own: files of the server in `cluster`, ours beside it. */
export interface Cluster {
  readonly folder: string;
  readonly logFile: string;
  /** Of the server's superuser and of the owner of Plumbline's database alike; both belong to whoever may read the folder. */
  readonly password: string;
  readonly portFile: string;
}

async function give(path: string, account: ServerAccount): Promise<void> {
  if (account.owner) await chown(path, account.owner.uid, account.owner.gid);
}

/**
 * Collation and character classes come from PostgreSQL itself (builtin C.UTF-8), so that every machine sorts alike. Made
 * under another name and then renamed: a first start that is killed leaves no half cluster behind.
 */
async function initialise(cluster: Cluster, binaries: ServerBinaries, account: ServerAccount): Promise<void> {
  const unfinished = `${cluster.folder}.new`;
  const passwordFile = `${cluster.folder}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await give(unfinished, account);
  try {
    await writeFile(passwordFile, cluster.password, { mode: 0o600 });
    await give(passwordFile, account);
    await account.run(binaries.initdb, [
      `--pgdata=${unfinished}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, cluster.folder);
}

/** Opens the cluster in `dataDir`, made when there is none yet. */
export async function openCluster(dataDir: string, binaries: ServerBinaries, account: ServerAccount): Promise<Cluster> {
  const folder = join(dataDir, 'cluster');
  const cluster = {
    folder,
    logFile: join(dataDir, 'server.log'),
    password: await keptText(join(dataDir, 'password'), () => randomBytes(24).toString('base64url')),
    portFile: join(dataDir, 'port'),
  };
  if ((await readIfThere(join(folder, 'PG_VERSION'))) === null) await initialise(cluster, binaries, account);
  return cluster;
}

/** Empties the server's log and lets the server write it. */
export async function freshLog(cluster: Cluster, account: ServerAccount): Promise<void> {
  const log = await open(cluster.logFile, 'w', 0o600);
  await log.close();
  await give(cluster.logFile, account);
}
