-- The platform may give somebody a new password; it never reads one, only its hash at sign-in. It records that it did.
GRANT UPDATE (password_hash) ON user_account TO plumbline_platform;
CREATE POLICY platform_resets ON user_account FOR UPDATE TO plumbline_platform USING (true) WITH CHECK (true);
CREATE POLICY platform_records_resets ON audit_event FOR INSERT TO plumbline_platform
  WITH CHECK (patient_id IS NULL AND entity_type = 'UserAccount' AND activity = 'account:reset-password');
