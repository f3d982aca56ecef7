package org.daybook.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqlStatesTest {

    private static final String DUPLICATE = "ERROR: duplicate key value violates unique constraint \"employees_email\"";
    private static final String OVERLAP =
            "ERROR: conflicting key value violates exclusion constraint \"leave_requests_overlap\"";

    @Test
    void findsWhatTheDatabaseSaidUnderAnyNumberOfWrappers() {
        SQLException said = new SQLException(DUPLICATE, "23505");
        Throwable wrapped = new IllegalStateException(new RuntimeException("commit failed", said));

        assertThat(SqlStates.find(wrapped)).containsSame(said);
        assertThat(SqlStates.isUniqueViolation(wrapped, "employees_email")).isTrue();
    }

    @Test
    void looksPastSqlExceptionsWithoutAState() {
        SQLException said = new SQLException(OVERLAP, "23P01");

        assertThat(SqlStates.find(new SQLException("pool", null, said))).containsSame(said);
        assertThat(SqlStates.isExclusionViolation(said, "leave_requests_overlap"))
                .isTrue();
    }

    @Test
    void tellsConstraintsAndStatesApart() {
        SQLException duplicate = new SQLException(DUPLICATE, "23505");

        assertThat(SqlStates.isUniqueViolation(duplicate, "employees")).isFalse();
        assertThat(SqlStates.isExclusionViolation(duplicate, "employees_email")).isFalse();
        assertThat(SqlStates.isUniqueViolation(new SQLException(null, "23505"), "employees_email"))
                .isFalse();
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertThat(SqlStates.find(new IllegalStateException("no database"))).isEmpty();
        assertThat(SqlStates.find(null)).isEmpty();
    }
}
