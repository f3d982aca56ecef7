-- What is about a person, newest first, page by page.
DROP INDEX platform.audit_events_by_person;
CREATE INDEX audit_events_by_person ON platform.audit_events (person_id, recorded_at, id) WHERE person_id IS NOT NULL;
