-- Some leave needs a document, a certificate above all. A policy may give time for it; null: it has to be there before.
ALTER TABLE leave.policies
    ADD COLUMN document_within_days integer CHECK (document_within_days BETWEEN 0 AND 366);

-- What is known of the document of a request, and the last day on which it counts.
ALTER TABLE leave.leave_requests
    ADD COLUMN document_state text NOT NULL DEFAULT 'NONE'
        CHECK (document_state IN ('NONE', 'WANTED', 'RECORDED', 'MISSED')),
    ADD COLUMN document_due date,
    ADD CONSTRAINT leave_requests_document CHECK (document_state <> 'WANTED' OR document_due IS NOT NULL);
CREATE INDEX leave_requests_documents_wanted ON leave.leave_requests (id, document_due)
    WHERE document_state = 'WANTED';
