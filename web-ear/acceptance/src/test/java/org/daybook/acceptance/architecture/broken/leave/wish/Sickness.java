package org.daybook.acceptance.architecture.broken.leave.wish;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An aggregate for everybody, of which the last change wins. */
@Entity
public class Sickness {
    @Id
    private long id;

    public long id() {
        return id;
    }
}
