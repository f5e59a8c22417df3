-- A run's input is from now on its films as the views they stand as, since a person may say that a film is of the other
-- view. No film has changed its view so far, so what each run was over is known: its films' hashes, in view order, give
-- the hash that it has. The owner is subject to row-level security too, save in this transaction.
ALTER TABLE inference_run NO FORCE ROW LEVEL SECURITY;
ALTER TABLE instance NO FORCE ROW LEVEL SECURITY;
WITH film AS (
  SELECT study_id, view::text AS view, sha256 FROM instance
), input AS (
  SELECT study_id, sha256 AS films, view || ' ' || sha256 AS lines FROM film
  UNION
  SELECT c.study_id, c.sha256 || s.sha256, 'CORONAL ' || c.sha256 || E'\n' || 'SAGITTAL ' || s.sha256
    FROM film c JOIN film s ON s.study_id = c.study_id WHERE c.view = 'CORONAL' AND s.view = 'SAGITTAL'
)
UPDATE inference_run r SET input_sha256 = encode(sha256(convert_to(i.lines, 'UTF8')), 'hex')
  FROM input i
 WHERE i.study_id = r.study_id AND r.input_sha256 = encode(sha256(convert_to(i.films, 'UTF8')), 'hex');
ALTER TABLE inference_run FORCE ROW LEVEL SECURITY;
ALTER TABLE instance FORCE ROW LEVEL SECURITY;
