import pg from 'pg';

/** The passwords of the two roles that the platform's processes sign in with. */
export interface RolePasswords {
  readonly app: string;
  readonly platform: string;
}

export const roleNames = { app: 'plumbline_app', platform: 'plumbline_platform' } as const;

async function ensureRole(owner: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [role]);
  const name = owner.escapeIdentifier(role);
  if (rowCount === 0) await owner.query(`create role ${name} nosuperuser nobypassrls nocreatedb nocreaterole`);
  await owner.query(`alter role ${name} with login password ${owner.escapeLiteral(password)}`);
}

/**
 * Makes the login roles that the migrations grant to, or gives them these passwords when they exist. The owner must be
 * allowed to create roles.
 */
export async function ensureRoles(ownerUrl: string, passwords: RolePasswords): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'plumbline-roles' });
  await owner.connect();
  try {
    await owner.query('begin');
    await owner.query(`select pg_advisory_xact_lock(hashtext('plumbline roles'))`);
    await ensureRole(owner, roleNames.app, passwords.app);
    await ensureRole(owner, roleNames.platform, passwords.platform);
    await owner.query('commit');
  } finally {
    await owner.end();
  }
}
