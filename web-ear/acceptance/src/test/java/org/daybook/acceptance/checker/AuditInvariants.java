package org.daybook.acceptance.checker;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.daybook.platform.audit.AuditChecker;

/** The chain of the audit trail, followed by the same checker as in operation. */
final class AuditInvariants {

    static final String CHAIN = "no row of the audit trail was altered, removed or put in, and no seal broken";

    private AuditInvariants() {}

    static List<Finding> check(Connection connection) throws SQLException {
        return List.of(new Finding(CHAIN, AuditChecker.check(connection).findings()));
    }
}
