-- A worker starts the process of a version before the first study asks for it, and ends that of one that is no longer
-- asked: it hears of every step of a release once it has committed, and the platform sees which versions run somewhere,
-- and nothing else of a clinic's releases.
CREATE FUNCTION announce_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('release', '');
  RETURN NULL;
END
$$;

CREATE TRIGGER announce AFTER INSERT OR UPDATE ON release
  FOR EACH STATEMENT EXECUTE FUNCTION announce_release();

GRANT SELECT (model_version_id, occupies) ON release TO plumbline_platform;
CREATE POLICY platform_reads ON release FOR SELECT TO plumbline_platform USING (occupies IS NOT NULL);
