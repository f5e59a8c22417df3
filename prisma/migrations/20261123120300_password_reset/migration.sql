-- The platform may give somebody a new password; it never reads one, only its hash at sign-in.
GRANT UPDATE (password_hash) ON user_account TO plumbline_platform;
CREATE POLICY platform_resets ON user_account FOR UPDATE TO plumbline_platform USING (true) WITH CHECK (true);
