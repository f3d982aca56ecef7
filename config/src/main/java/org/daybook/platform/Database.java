package org.daybook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * The one database. Connections come from the server's pool and take part in the running JTA transaction, so that
 * SQL and entities commit together.
 */
@ApplicationScoped
public class Database {

    private static final String JNDI_NAME = "jdbc/daybook";

    /** The server's pool; created from {@code config/payara/resources.asadmin}. */
    @Produces
    @ApplicationScoped
    public DataSource dataSource() {
        try {
            return InitialContext.doLookup(JNDI_NAME);
        } catch (NamingException e) {
            throw new IllegalStateException("The server has no JDBC resource " + JNDI_NAME + ".", e);
        }
    }

    /** SQL access for work that is not about one aggregate: ledger rows, bulk jobs, reports. */
    @Produces
    @Singleton
    public Jdbi sql(DataSource dataSource) {
        return Jdbi.create(dataSource)
                .setTransactionHandler(new CMTTransactionHandler())
                .registerArrayType(BigDecimal.class, "numeric")
                .registerArrayType(LocalDate.class, "date");
    }
}
