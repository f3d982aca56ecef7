package org.daybook.leave.request;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.leave.LeaveRecounts;
import org.daybook.leave.RecountView;
import org.jdbi.v3.core.Jdbi;

/** The one implementation of {@link LeaveRecounts}. */
@Stateless
public class RecountBook implements LeaveRecounts {

    private static final int LATEST = 100;

    @Inject
    private Jdbi sql;

    @Override
    public List<RecountView> latest() {
        return sql.withHandle(handle -> handle.createQuery("SELECT * FROM leave.recounts ORDER BY id DESC LIMIT :most")
                .bind("most", LATEST)
                .map((row, context) -> new RecountView(
                        row.getLong("id"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("location"),
                        row.getString("cause"),
                        row.getObject("recorded_at", OffsetDateTime.class),
                        row.getObject("reached", LocalDate.class),
                        row.getLong("changed"),
                        row.getLong("failed"),
                        row.getObject("finished_at", OffsetDateTime.class)))
                .list());
    }
}
