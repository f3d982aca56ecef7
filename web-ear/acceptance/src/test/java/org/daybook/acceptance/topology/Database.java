package org.daybook.acceptance.topology;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Direct access to the database of a topology, as its superuser.
 *
 * @param port where PostgreSQL listens on loopback
 * @param name of the database
 * @param applicationUser the role that the nodes use
 * @param superuserPassword of the role {@code postgres}
 */
public record Database(int port, String name, String applicationUser, String superuserPassword) {

    /** A new connection; the caller closes it. */
    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", superuserPassword);
        properties.setProperty("ApplicationName", "daybook-acceptance");
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + name, properties);
    }

    /** Runs one statement in a transaction of its own. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
