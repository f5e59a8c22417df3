import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: inject('databaseUrls').owner });
  await owner.connect();
});
afterAll(() => owner.end());

/** The names of an organization's table and of the tables that its people and itself are in. */
const ownedTables = `
  select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and (
    c.relname in ('organization', 'user_account')
    or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id')
  )`;

/** PostgreSQL's own spelling of the one condition under which the application may see and write a row. */
const ownOrganization =
  /^\((organization_id|id) = \( SELECT \(NULLIF\(current_setting\('app\.organization_id'::text, true\), ''::text\)\)::uuid AS "?\w+"?\)\)$/;
const ownMembers = /^\(id IN \( SELECT membership\.user_id\s+FROM membership\)\)$/;

interface Policy {
  readonly tablename: string;
  readonly roles: string[];
  readonly cmd: string;
  readonly qual: string | null;
  readonly with_check: string | null;
}

async function policies(): Promise<Policy[]> {
  const { rows } = await owner.query<Policy>(
    // A restrictive policy can only take away from what the one policy shows.
    `select tablename, roles::text[] as roles, cmd, qual, with_check from pg_policies
      where schemaname = 'public' and permissive = 'PERMISSIVE'`,
  );
  return rows;
}

/** Why a table is not safe; nothing when it is. */
async function offences(): Promise<string[]> {
  const { rows: tables } = await owner.query(ownedTables);
  const all = await policies();
  return tables.flatMap(({ relname, relrowsecurity, relforcerowsecurity }) => {
    const own = all.filter(({ tablename, roles }) => tablename === relname && roles.includes('plumbline_app'));
    const expected = relname === 'user_account' ? ownMembers : ownOrganization;
    const said = own.filter(({ cmd, qual, with_check: check }) => {
      const checked = cmd === 'SELECT' ? check === null : expected.test(check ?? '');
      return expected.test(qual ?? '') && checked;
    });
    return [
      ...(relrowsecurity ? [] : [`${relname}: row-level security is not enabled`]),
      ...(relforcerowsecurity ? [] : [`${relname}: the owner is not subject to row-level security`]),
      ...(own.length === 1 && said.length === 1 ? [] : [`${relname}: the application's policy is not the one policy`]),
    ];
  });
}

/** Does `work` in the catalogue and undoes it. */
async function undone<T>(work: () => Promise<T>): Promise<T> {
  await owner.query('begin');
  try {
    return await work();
  } finally {
    await owner.query('rollback');
  }
}

describe('every table that belongs to an organization', () => {
  test('has row-level security enabled, forced, and the one policy', async () => {
    const { rows } = await owner.query(ownedTables);
    expect(rows.length).toBeGreaterThanOrEqual(15);
    expect(await offences()).toEqual([]);
  });

  test.each([
    ['create table slip (organization_id uuid not null)', 'slip: row-level security is not enabled'],
    ['alter table patient no force row level security', 'patient: the owner is not subject to row-level security'],
    ['alter table patient disable row level security', 'patient: row-level security is not enabled'],
    ['drop policy own_organization on patient', "patient: the application's policy is not the one policy"],
    [
      'create policy more on patient to plumbline_app using (true)',
      "patient: the application's policy is not the one policy",
    ],
    [
      'alter policy own_organization on patient using (true)',
      "patient: the application's policy is not the one policy",
    ],
    [
      'alter policy own_organization on patient with check (true)',
      "patient: the application's policy is not the one policy",
    ],
  ])('is unsafe, and this test says so, after: %s', async (mistake, offence) => {
    const found = await undone(async () => {
      await owner.query(mistake);
      return offences();
    });
    expect(found).toContain(offence);
  });
});

describe('the policies', () => {
  test('are for the two roles alone, never for everybody', async () => {
    const roles = new Set((await policies()).flatMap((policy) => policy.roles));
    expect([...roles].sort()).toEqual(['plumbline_app', 'plumbline_platform']);
  });

  test('open exactly these doors to the platform', async () => {
    const doors = (await policies())
      .filter(({ roles }) => roles.includes('plumbline_platform'))
      .map(({ tablename, cmd }) => `${tablename} ${cmd}`);
    expect(doors.sort()).toEqual([
      'audit_event INSERT',
      'audit_event INSERT',
      'membership INSERT',
      'membership SELECT',
      'organization INSERT',
      'organization SELECT',
      'outbox_message SELECT',
      'outbox_message UPDATE',
      'release SELECT',
      'session INSERT',
      'session SELECT',
      'session UPDATE',
      'user_account INSERT',
      'user_account SELECT',
      'user_account UPDATE',
    ]);
  });
});

test('what may be changed later is named column by column, and the rest of these tables is fixed', async () => {
  const { rows } = await owner.query(
    `select c.grantee || ' ' || c.table_name as place, array_agg(c.column_name::text order by c.column_name) as columns
     from information_schema.column_privileges c
     where c.table_schema = 'public' and c.privilege_type = 'UPDATE' and c.grantee in ('plumbline_app', 'plumbline_platform')
       and not exists (select from information_schema.table_privileges t where t.table_schema = c.table_schema
         and t.table_name = c.table_name and t.grantee = c.grantee and t.privilege_type = 'UPDATE')
     group by 1 order by 1`,
  );
  expect(rows).toEqual([
    { place: 'plumbline_app cohort', columns: ['changed_at', 'description', 'name', 'removed_at', 'version'] },
    {
      place: 'plumbline_app frozen_cohort',
      columns: [
        'byte_length',
        'ended_at',
        'failure_code',
        'flow',
        'patient_count',
        'reference_count',
        'sha256',
        'state',
        'storage_key',
        'studies_done',
        'studies_in_all',
        'study_count',
      ],
    },
    { place: 'plumbline_app instance', columns: ['view'] },
    { place: 'plumbline_app measurement', columns: ['superseded_at'] },
    { place: 'plumbline_app mention', columns: ['seen_at'] },
    { place: 'plumbline_app release_stop', columns: ['acknowledged_at', 'acknowledged_by_id'] },
    {
      place: 'plumbline_app rescreening',
      columns: ['changed_at', 'kept_count', 'last_study_id', 'state', 'unfit_count'],
    },
    { place: 'plumbline_app saved_filter', columns: ['removed_at'] },
    { place: 'plumbline_platform outbox_message', columns: ['relayed_at'] },
    { place: 'plumbline_platform session', columns: ['expires_at', 'refresh_token_hash', 'revoked_at'] },
    { place: 'plumbline_platform user_account', columns: ['password_hash'] },
  ]);
});

test('whole rows may be changed by the application alone, in six tables', async () => {
  const { rows } = await owner.query(
    `select grantee || ' ' || table_name as place from information_schema.table_privileges
     where table_schema = 'public' and privilege_type = 'UPDATE' and grantee in ('plumbline_app', 'plumbline_platform')
     order by 1`,
  );
  expect(rows.map(({ place }) => place)).toEqual([
    'plumbline_app imaging_study',
    'plumbline_app inference_run',
    'plumbline_app organization_settings',
    'plumbline_app patient',
    'plumbline_app release',
    'plumbline_app study_fact',
  ]);
});

describe.each(['plumbline_app', 'plumbline_platform'])('the role %s', (role) => {
  test('signs in and may nothing that reaches around the policies', async () => {
    const { rows } = await owner.query(
      `select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         (select count(*)::int from pg_auth_members where member = r.oid) as memberships
       from pg_roles r where rolname = $1`,
      [role],
    );
    expect(rows).toEqual([
      {
        rolcanlogin: true,
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        memberships: 0,
      },
    ]);
  });

  // The queue's own schema is the platform's; what matters is where the clinics' rows are.
  test('owns nothing among the tables', async () => {
    const { rows } = await owner.query(
      `select relname from pg_class where relowner = $1::regrole and relnamespace = 'public'::regnamespace
       union all select proname from pg_proc where proowner = $1::regrole and pronamespace = 'public'::regnamespace
       union all select nspname from pg_namespace where nspowner = $1::regrole and nspname = 'public'`,
      [role],
    );
    expect(rows).toEqual([]);
  });

  test('may delete, truncate or hook into no table', async () => {
    const { rows } = await owner.query(
      `select table_name, privilege_type from information_schema.table_privileges
       where table_schema = 'public' and grantee in ($1, 'PUBLIC')
       and privilege_type in ('DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER')`,
      [role],
    );
    expect(rows).toEqual([]);
  });
});

test('a function that runs with its owner’s rights would reach around the policies: there is none', async () => {
  const { rows } = await owner.query(
    `select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`,
  );
  expect(rows).toEqual([]);
});

test('a view would run with its owner’s rights: there is none', async () => {
  const { rows } = await owner.query(
    `select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace`,
  );
  expect(rows).toEqual([]);
});
