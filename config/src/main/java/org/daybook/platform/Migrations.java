package org.daybook.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings one module's schema up to date from {@code db/<schema>} on the module's class path. Safe to call on every
 * node at once: Flyway takes a lock in the database. Must run outside a transaction.
 */
public final class Migrations {

    private static final Map<String, Integer> APPLIED = new ConcurrentHashMap<>();

    private Migrations() {}

    /** @param owner a class of the module, whose class loader knows the migration files */
    public static void run(DataSource dataSource, String schema, Class<?> owner) {
        Flyway flyway = Flyway.configure(owner.getClassLoader())
                .dataSource(dataSource)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations("classpath:db/" + schema)
                .load();
        flyway.migrate();
        APPLIED.put(schema, flyway.info().current().getInstalledRank());
    }

    /** The schemas that this node has brought up to date, each with the rank of its last migration. */
    public static Map<String, Integer> applied() {
        return Map.copyOf(APPLIED);
    }
}
