-- What one exchange, whose id is in the logs and in the answer, has changed.
CREATE INDEX audit_events_by_correlation ON platform.audit_events (correlation_id, recorded_at, id)
    WHERE correlation_id IS NOT NULL;
