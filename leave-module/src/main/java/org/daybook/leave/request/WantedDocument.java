package org.daybook.leave.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.daybook.leave.DocumentState;

/** What was known of the document that the policy wants when a request was submitted; others write it later. */
@Embeddable
class WantedDocument {

    @Enumerated(EnumType.STRING)
    @Column(name = "document_state", updatable = false)
    private DocumentState state = DocumentState.NONE;

    @Column(name = "document_due", updatable = false)
    private LocalDate due;

    protected WantedDocument() {}

    /** @param due until when it may come; null if somebody has seen it, or none is wanted */
    WantedDocument(boolean seen, LocalDate due) {
        this.due = due;
        state = due != null ? DocumentState.WANTED : seen ? DocumentState.RECORDED : DocumentState.NONE;
    }

    DocumentState state() {
        return state;
    }

    LocalDate due() {
        return due;
    }
}
