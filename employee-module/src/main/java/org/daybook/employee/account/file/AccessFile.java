package org.daybook.employee.account.file;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.employee.AccessRecords;
import org.daybook.employee.AccountView;
import org.daybook.employee.Accounts;
import org.daybook.employee.PersonalAccess;
import org.daybook.employee.PersonalAccess.DeviceRecord;
import org.daybook.employee.PersonalAccess.IdentityRecord;
import org.daybook.employee.PersonalAccess.LinkRecord;
import org.daybook.employee.PersonalAccess.ProgramRecord;
import org.daybook.employee.PersonalAccess.SessionRecord;
import org.daybook.employee.SignInChannel;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** The one implementation of {@link AccessRecords}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AccessFile implements AccessRecords {

    @EJB
    private Accounts accounts;

    @Inject
    private Jdbi sql;

    @Override
    public PersonalAccess of(long employeeId) {
        AccountView account = accounts.status(employeeId);
        return new PersonalAccess(
                account,
                rows(employeeId, AccessFile::session, """
                        SELECT id, channel, created_at, last_used_at, expires_at, address, user_agent, ended_at, end_reason
                        FROM employee.sessions WHERE employee_id = :employee ORDER BY id
                        """),
                rows(employeeId, AccessFile::device, """
                        SELECT channel, created_at, expires_at
                        FROM employee.known_devices WHERE employee_id = :employee ORDER BY created_at
                        """),
                rows(employeeId, AccessFile::identity, """
                        SELECT issuer, subject, linked_at
                        FROM employee.identity_links WHERE employee_id = :employee ORDER BY linked_at
                        """),
                rows(employeeId, AccessFile::link, """
                        SELECT purpose, issued_at, expires_at
                        FROM employee.account_links WHERE employee_id = :employee
                        """),
                rows(employeeId, AccessFile::program, """
                        SELECT id, name, created_at, expires_at, revoked_at
                        FROM employee.service_accounts WHERE created_by = :employee ORDER BY id
                        """));
    }

    private <T> List<T> rows(long employeeId, RowMapper<T> mapper, String select) {
        return sql.withHandle(handle -> handle.createQuery(select)
                .bind("employee", employeeId)
                .map(mapper)
                .list());
    }

    private static SessionRecord session(ResultSet row, StatementContext context) throws SQLException {
        return new SessionRecord(
                row.getLong("id"),
                SignInChannel.valueOf(row.getString("channel")),
                moment(row, "created_at"),
                moment(row, "last_used_at"),
                moment(row, "expires_at"),
                row.getString("address"),
                row.getString("user_agent"),
                moment(row, "ended_at"),
                row.getString("end_reason"));
    }

    private static DeviceRecord device(ResultSet row, StatementContext context) throws SQLException {
        return new DeviceRecord(
                SignInChannel.valueOf(row.getString("channel")), moment(row, "created_at"), moment(row, "expires_at"));
    }

    private static IdentityRecord identity(ResultSet row, StatementContext context) throws SQLException {
        return new IdentityRecord(row.getString("issuer"), row.getString("subject"), moment(row, "linked_at"));
    }

    private static LinkRecord link(ResultSet row, StatementContext context) throws SQLException {
        return new LinkRecord(row.getString("purpose"), moment(row, "issued_at"), moment(row, "expires_at"));
    }

    private static ProgramRecord program(ResultSet row, StatementContext context) throws SQLException {
        return new ProgramRecord(
                row.getLong("id"),
                row.getString("name"),
                moment(row, "created_at"),
                moment(row, "expires_at"),
                moment(row, "revoked_at"));
    }

    private static OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }
}
