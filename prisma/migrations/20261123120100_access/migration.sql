-- Who may do what in the database itself. The roles exist before migrations run (packages/database, ensure-roles):
--   plumbline_app       all work for one organization; sees and writes only the organization in app.organization_id
--   plumbline_platform  work that has no organization yet: sign-in, provisioning, the outbox relay, the model registry
-- Neither owns a table, neither may bypass row-level security, and FORCE subjects the owner to it as well.

GRANT USAGE ON SCHEMA public TO plumbline_app, plumbline_platform;

-- The queue keeps its tables in a schema of its own that plumbline_platform makes.
DO $$
BEGIN
  EXECUTE format('GRANT CREATE ON DATABASE %I TO plumbline_platform', current_database());
END
$$;

-- Least privilege. Nobody may delete.
GRANT SELECT ON organization, membership TO plumbline_app;
GRANT SELECT (id, email, display_name, created_at) ON user_account TO plumbline_app;
GRANT SELECT ON registered_model, model_version, model_artifact TO plumbline_app;
GRANT SELECT, INSERT, UPDATE ON patient, imaging_study, inference_run, deployment TO plumbline_app;
GRANT SELECT, INSERT ON series, instance, screening_result, heatmap, reading, audit_event TO plumbline_app;
GRANT INSERT ON outbox_message TO plumbline_app;

GRANT SELECT, INSERT ON organization, user_account, membership, session TO plumbline_platform;
GRANT UPDATE (refresh_token_hash, expires_at, revoked_at) ON session TO plumbline_platform;
GRANT INSERT ON audit_event TO plumbline_platform;
GRANT SELECT ON outbox_message TO plumbline_platform;
GRANT UPDATE (relayed_at) ON outbox_message TO plumbline_platform;
GRANT SELECT, INSERT ON registered_model, model_version, model_artifact TO plumbline_platform;

-- The scalar subquery makes the planner read the setting once a statement, not once a row.
-- An empty or absent setting is NULL, and NULL equals no organization.
DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY[
    'membership', 'session', 'patient', 'imaging_study', 'series', 'instance', 'deployment', 'inference_run',
    'screening_result', 'heatmap', 'reading', 'audit_event', 'outbox_message'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format(
      'CREATE POLICY own_organization ON %I TO plumbline_app'
      ' USING (organization_id = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid))'
      ' WITH CHECK (organization_id = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid))',
      owned
    );
  END LOOP;
END
$$;

ALTER TABLE organization ENABLE ROW LEVEL SECURITY;
ALTER TABLE organization FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON organization TO plumbline_app
  USING (id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid))
  WITH CHECK (id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid));

-- A person is seen by the organizations that they belong to; membership itself is under its own policy.
ALTER TABLE user_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_account FORCE ROW LEVEL SECURITY;
CREATE POLICY own_members ON user_account FOR SELECT TO plumbline_app
  USING (id IN (SELECT user_id FROM membership));

CREATE POLICY platform_reads ON organization FOR SELECT TO plumbline_platform USING (true);
CREATE POLICY platform_adds ON organization FOR INSERT TO plumbline_platform WITH CHECK (true);
CREATE POLICY platform_reads ON user_account FOR SELECT TO plumbline_platform USING (true);
CREATE POLICY platform_adds ON user_account FOR INSERT TO plumbline_platform WITH CHECK (true);
CREATE POLICY platform_reads ON membership FOR SELECT TO plumbline_platform USING (true);
CREATE POLICY platform_adds ON membership FOR INSERT TO plumbline_platform WITH CHECK (true);
CREATE POLICY platform_reads ON session FOR SELECT TO plumbline_platform USING (true);
CREATE POLICY platform_adds ON session FOR INSERT TO plumbline_platform WITH CHECK (true);
CREATE POLICY platform_changes ON session FOR UPDATE TO plumbline_platform USING (true) WITH CHECK (true);
CREATE POLICY platform_reads ON outbox_message FOR SELECT TO plumbline_platform USING (true);
CREATE POLICY platform_marks ON outbox_message FOR UPDATE TO plumbline_platform USING (true) WITH CHECK (true);
-- The platform records what it does itself (a sign-in, a new organization) and nothing about patients.
CREATE POLICY platform_records ON audit_event FOR INSERT TO plumbline_platform
  WITH CHECK (patient_id IS NULL AND entity_type IN ('Organization', 'Session'));
