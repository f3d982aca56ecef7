package org.daybook.employee.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.employee.ServiceAccountView;
import org.daybook.employee.ServiceScope;
import org.daybook.employee.account.secret.Secrets;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Where service accounts are kept. */
@ApplicationScoped
class ServiceAccountStore {

    private static final String COLUMNS =
            " id, name, token_id, secret_hash, scopes, created_at, created_by, expires_at,"
                    + " last_used_at, revoked_at ";

    /** An account with the hash that only this package may see. */
    record Kept(ServiceAccountView account, String secretHash) {}

    @Inject
    private Jdbi sql;

    OffsetDateTime now() {
        return sql.withHandle(handle -> handle.createQuery("SELECT clock_timestamp()")
                .mapTo(OffsetDateTime.class)
                .one());
    }

    ServiceAccountView add(
            String name, Set<ServiceScope> scopes, OffsetDateTime expiresAt, ServiceToken token, long actorId) {
        return sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO employee.service_accounts
                            (name, token_id, secret_hash, scopes, created_at, created_by, expires_at)
                        VALUES (:name, :token, :hash, :scopes, clock_timestamp(), :actor, :expires)
                        RETURNING
                        """ + COLUMNS)
                .bind("name", name)
                .bind("token", token.id())
                .bind("hash", Secrets.sha256(token.secret()))
                .bindArray(
                        "scopes",
                        String.class,
                        EnumSet.copyOf(scopes).stream().map(ServiceScope::text).toList())
                .bind("actor", actorId)
                .bind("expires", expiresAt)
                .map(ServiceAccountStore::read)
                .one()
                .account());
    }

    /** The account of this id that can be used. */
    Optional<Kept> usable(String tokenId) {
        return sql.withHandle(handle -> handle.createQuery("SELECT" + COLUMNS + """
                        FROM employee.service_accounts
                        WHERE token_id = :token AND revoked_at IS NULL AND expires_at > clock_timestamp()
                        """)
                .bind("token", tokenId)
                .map(ServiceAccountStore::read)
                .findOne());
    }

    /** Notes that it was used, at most once a minute. */
    void touch(long id) {
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE employee.service_accounts SET last_used_at = clock_timestamp()
                        WHERE id = :id
                          AND (last_used_at IS NULL OR last_used_at < clock_timestamp() - interval '1 minute')
                        """).bind("id", id).execute());
    }

    boolean exists(long id) {
        return sql.withHandle(
                handle -> handle.createQuery("SELECT EXISTS (SELECT FROM employee.service_accounts WHERE id = :id)")
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** @return false if it was revoked already, or does not exist */
    boolean revoke(long id, long actorId) {
        return sql.withHandle(handle -> handle.createUpdate("""
                        UPDATE employee.service_accounts SET revoked_at = clock_timestamp(), revoked_by = :actor
                        WHERE id = :id AND revoked_at IS NULL
                        """)
                        .bind("id", id)
                        .bind("actor", actorId)
                        .execute())
                == 1;
    }

    List<ServiceAccountView> newest(int most) {
        return sql.withHandle(handle -> handle.createQuery(
                        "SELECT" + COLUMNS + "FROM employee.service_accounts ORDER BY id DESC LIMIT :most")
                .bind("most", most)
                .map((row, context) -> read(row, context).account())
                .list());
    }

    private static Kept read(ResultSet row, StatementContext context) throws SQLException {
        EnumSet<ServiceScope> scopes = EnumSet.noneOf(ServiceScope.class);
        Arrays.stream((String[]) row.getArray("scopes").getArray())
                .map(ServiceScope::of)
                .forEach(scope -> scope.ifPresent(scopes::add));
        ServiceAccountView account = new ServiceAccountView(
                row.getLong("id"),
                row.getString("name"),
                row.getString("token_id"),
                Collections.unmodifiableSet(scopes),
                row.getObject("created_at", OffsetDateTime.class),
                row.getLong("created_by"),
                row.getObject("expires_at", OffsetDateTime.class),
                row.getObject("last_used_at", OffsetDateTime.class),
                row.getObject("revoked_at", OffsetDateTime.class));
        return new Kept(account, row.getString("secret_hash"));
    }
}
