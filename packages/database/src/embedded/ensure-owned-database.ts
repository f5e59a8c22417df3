import pg from 'pg';

const ownerName = 'plumbline_owner';
const databaseName = 'plumbline';

/**
 * Makes the database and its owner when they are missing and returns the owner's address. The owner is no superuser, so
 * that row-level security holds for it too; it may create roles (for `ensureRoles`) and databases (for tests).
 */
export async function ensureOwnedDatabase(port: number, password: string): Promise<string> {
  const superuser = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  await superuser.connect();
  try {
    const { rowCount: owners } = await superuser.query('select from pg_roles where rolname = $1', [ownerName]);
    if (owners === 0) await superuser.query(`create role ${ownerName} login createrole createdb`);
    await superuser.query(`alter role ${ownerName} password ${superuser.escapeLiteral(password)}`);
    const { rowCount: databases } = await superuser.query('select from pg_database where datname = $1', [databaseName]);
    if (databases === 0) await superuser.query(`create database ${databaseName} owner ${ownerName}`);
  } finally {
    await superuser.end();
  }
  return `postgresql://${ownerName}:${encodeURIComponent(password)}@127.0.0.1:${port}/${databaseName}`;
}
