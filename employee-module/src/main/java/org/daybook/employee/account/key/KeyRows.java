package org.daybook.employee.account.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.daybook.employee.SigningKey;
import org.daybook.employee.account.secret.Secrets;
import org.daybook.employee.account.setting.AccountSettings;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Where signing keys are kept. All moments are the database's. */
@ApplicationScoped
class KeyRows {

    private static final int ID_CHARACTERS = 16;

    @Inject
    private Jdbi sql;

    @Inject
    private AccountSettings settings;

    /** The newest key that may sign by now and that this node can open. */
    Optional<SigningKey> signing() {
        KeySeal seal = new KeySeal(settings.secret());
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT kid, public_key, private_key, verifies_until FROM employee.signing_keys
                        WHERE signs_from <= clock_timestamp()
                          AND (verifies_until IS NULL OR verifies_until > clock_timestamp())
                        ORDER BY signs_from DESC, kid
                        """).map((row, context) -> opened(row, seal)).list().stream()
                .flatMap(Optional::stream)
                .findFirst());
    }

    List<SigningKey> verifying() {
        return sql.withHandle(
                handle -> handle.createQuery("""
                        SELECT kid, public_key, verifies_until FROM employee.signing_keys
                        WHERE verifies_until IS NULL OR verifies_until > clock_timestamp()
                        ORDER BY signs_from DESC, kid
                        """).map(KeyRows::published).list());
    }

    /** Lets one transaction at a time add a key. */
    void lock() {
        sql.useHandle(handle -> handle.createQuery("SELECT pg_advisory_xact_lock(hashtext('employee.signing-keys'))")
                .map((row, context) -> true)
                .one());
    }

    /** Whether the newest key is this old; while nobody has asked for the first one, there is none to replace. */
    boolean isDue(Duration age) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT coalesce(max(created_at) <= clock_timestamp() - make_interval(secs => :age), false)
                        FROM employee.signing_keys
                        """)
                .bind("age", age.toSeconds())
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Adds a new key.
     *
     * @param notice how long it is published before it signs
     * @return its id
     */
    String add(Duration notice) {
        KeyPair pair = KeyMaterial.generate();
        String id = Secrets.random().substring(0, ID_CHARACTERS);
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO employee.signing_keys (kid, public_key, private_key, created_at, signs_from)
                        VALUES (:kid, :public, :private, clock_timestamp(),
                                clock_timestamp() + make_interval(secs => :notice))
                        """)
                .bind("kid", id)
                .bind("public", pair.getPublic().getEncoded())
                .bind(
                        "private",
                        new KeySeal(settings.secret())
                                .seal(id, pair.getPrivate().getEncoded()))
                .bind("notice", notice.toSeconds())
                .execute());
        return id;
    }

    /**
     * Gives all other keys an end.
     *
     * @param overlap how long they verify after the new one signs
     */
    void retireAllBut(String id, Duration overlap) {
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE employee.signing_keys old
                        SET verifies_until = new.signs_from + make_interval(secs => :overlap)
                        FROM employee.signing_keys new
                        WHERE new.kid = :kid AND old.kid <> :kid AND old.verifies_until IS NULL
                        """)
                .bind("kid", id)
                .bind("overlap", overlap.toSeconds())
                .execute());
    }

    /** Deletes keys that nothing is verified with any more. */
    void forgetOld() {
        sql.useHandle(
                handle -> handle.execute("DELETE FROM employee.signing_keys WHERE verifies_until < clock_timestamp()"));
    }

    private static Optional<SigningKey> opened(ResultSet row, KeySeal seal) throws SQLException {
        SigningKey key = published(row, null);
        return seal.open(key.id(), row.getBytes("private_key"))
                .map(KeyMaterial::privateKey)
                .map(secret -> new SigningKey(key.id(), key.publicKey(), secret, key.verifiesUntil()));
    }

    private static SigningKey published(ResultSet row, StatementContext context) throws SQLException {
        return new SigningKey(
                row.getString("kid"),
                KeyMaterial.publicKey(row.getBytes("public_key")),
                null,
                row.getObject("verifies_until", OffsetDateTime.class));
    }
}
