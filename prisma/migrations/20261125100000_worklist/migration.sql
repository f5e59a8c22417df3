-- The worklist's walks, its arrivals, and how the API hears of a change.

-- One partial index for each part of the list, in its order. Conditions on flags and states would compare enums, which is
-- not leakproof, so row-level security would keep them out of an index; booleans, numbers, instants and ids may enter it.
DROP INDEX "imaging_study_organization_id_flag_received_at_id_idx";
CREATE INDEX imaging_study_waiting_by_arrival ON imaging_study (organization_id, received_at, id)
  WHERE awaits_reading;
CREATE INDEX imaging_study_waiting_by_priority ON imaging_study (organization_id, priority, received_at, id)
  WHERE awaits_reading;
CREATE INDEX imaging_study_escalated ON imaging_study (organization_id, received_at, id)
  WHERE awaits_reading AND escalated_at IS NOT NULL;
CREATE INDEX imaging_study_second_turn ON imaging_study (organization_id, received_at, id)
  WHERE awaits_reading AND reading_status <> 'UNREAD';
CREATE INDEX imaging_study_assigned ON imaging_study (organization_id, assignee_id)
  WHERE awaits_reading AND assignee_id IS NOT NULL;
CREATE INDEX imaging_study_read ON imaging_study (organization_id, received_at DESC, id DESC)
  WHERE NOT awaits_reading;
-- Whose MRI is still open: CMS was suspected and nothing decided, or an MRI was asked for and has no result.
CREATE INDEX imaging_study_open_mri ON imaging_study (organization_id, received_at, id)
  WHERE (cms_suspected_at IS NOT NULL AND mri_decided_at IS NULL) OR disposition IN ('MRI_REQUESTED', 'MRI_DONE');

-- Says which study of which organization changed, and nothing else. Told when the transaction commits, once however
-- often it changed in it.
CREATE FUNCTION announce_study() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('study', NEW.organization_id || ' ' || NEW.id);
  RETURN NULL;
END
$$;
CREATE TRIGGER announce_arrival AFTER INSERT ON imaging_study FOR EACH ROW EXECUTE FUNCTION announce_study();
CREATE TRIGGER announce_change AFTER UPDATE ON imaging_study
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION announce_study();
