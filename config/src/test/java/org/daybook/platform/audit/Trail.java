package org.daybook.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.daybook.platform.Migrations;
import org.daybook.testing.TestDatabase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** An empty trail for a test, without a container. All tests share one database, one after the other. */
final class Trail {

    private static final DataSource SHARED = migrated();

    static final AuditOrigin ADA =
            AuditOrigin.anonymous("API", "192.0.2.7", "exchange-1").byPerson(7);

    final DataSource dataSource;
    final Jdbi sql;
    final AuditTrail writing;
    final AuditSearch reading = new AuditSearch();

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here that would inject it
    Trail() {
        dataSource = SHARED;
        sql = Jdbi.create(dataSource);
        tamper("TRUNCATE platform.audit_events, platform.audit_values, platform.audit_seals, platform.audit_checks;"
                + " ALTER SEQUENCE platform.audit_ids RESTART");
        writing = writingTo(sql);
        reading.sql = sql;
    }

    private static DataSource migrated() {
        DataSource database = TestDatabase.create().dataSource();
        Migrations.run(database, "platform", Migrations.class);
        return database;
    }

    @SuppressWarnings("UnnecessaryAssignment")
    static AuditTrail writingTo(Jdbi sql) {
        AuditTrail trail = new AuditTrail();
        trail.sql = sql;
        trail.context = new AuditContext();
        return trail;
    }

    AuditSealing node() {
        return new AuditSealing(sql);
    }

    /** Rows about as many people, each with values and an address. */
    void record(int rows) {
        try (Handle one = sql.open()) {
            AuditTrail fast = writingTo(Jdbi.create(one.getConnection()));
            for (int person = 1; person <= rows; person++) {
                fast.record(renamed(person), ADA);
            }
        }
    }

    static AuditEvent renamed(long person) {
        return new AuditEvent(
                "thing.renamed", "thing", person, person, Map.of("name", "Old " + person), Map.of("name", "New"));
    }

    void execute(String statement) {
        sql.useHandle(handle -> handle.execute(statement));
    }

    /** As somebody would who has the database in their hands: no trigger and no constraint on references stops them. */
    void tamper(String statement) {
        execute("SET session_replication_role = replica; " + statement);
    }

    long count(String table) {
        return number("SELECT count(*) FROM platform." + table);
    }

    long number(String query) {
        return sql.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    AuditReport check() {
        try (Connection connection = dataSource.getConnection()) {
            return AuditChecker.check(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
