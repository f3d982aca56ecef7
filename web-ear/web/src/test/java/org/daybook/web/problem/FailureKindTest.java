package org.daybook.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureKindTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03", "57014", "40001", "40P01", "55P03"})
    void mayPassByItselfWhateverWrapsIt(String state) {
        Throwable failure = new EJBException(new PersistenceException(new SQLException("x", state)));

        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.UNAVAILABLE);
    }

    @Test
    void anExhaustedPoolMayPass() {
        assertThat(FailureKind.of(new IllegalStateException(new SQLException(
                        "Error in allocating a connection. Cause: In-use connections equal max-pool-size"))))
                .isEqualTo(FailureKind.UNAVAILABLE);
        assertThat(FailureKind.of(new SQLTransientConnectionException())).isEqualTo(FailureKind.UNAVAILABLE);
    }

    @Test
    void aBrokenCommitMayHaveHappened() {
        assertThat(FailureKind.of(new EJBException(new SystemException("commit one phase"))))
                .isEqualTo(FailureKind.UNCERTAIN);
    }

    @Test
    void aLostRaceIsAConflict() {
        assertThat(FailureKind.of(new EJBException(new PersistenceException(new OptimisticLockException()))))
                .isEqualTo(FailureKind.CONFLICT);
    }

    @Test
    void everythingElseIsADefect() {
        assertThat(FailureKind.of(new SQLException("syntax", "42601"))).isEqualTo(FailureKind.DEFECT);
        assertThat(FailureKind.of(new NullPointerException())).isEqualTo(FailureKind.DEFECT);
    }
}
