package org.daybook.standalone;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database is and who signs in there.
 *
 * @param host host name or address, IPv6 without brackets
 * @param port TCP port
 * @param name name of the database
 * @param user role that owns the application's schemas
 * @param password its password, any characters
 */
record DatabaseUrl(String host, int port, String name, String user, String password) {

    private static final int DEFAULT_PORT = 5432;
    private static final String FORM = "postgresql://user:password@host:port/name";
    private static final Pattern SHAPE = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://"
            + "(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?"
            + "(?:\\[(?<six>[0-9a-fA-F:.]+)]|(?<host>[^:@/?\\[\\],]+))(?::(?<port>\\d{1,5}))?"
            + "/(?<name>[^/?]+)(?:\\?(?<query>.*))?");

    /**
     * Reads {@code postgresql://user:password@host:port/name} or {@code jdbc:postgresql://host:port/name?user=..&password=..};
     * special characters are percent-encoded. A missing password is taken from {@code DAYBOOK_DB_PASSWORD}.
     *
     * @throws Refusal if the text has another form; the message never repeats the text, which may hold a password
     */
    static DatabaseUrl parse(String text, Map<String, String> environment) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw mistake("--database needs the form " + FORM + " (percent-encode special characters).");
        }
        Map<String, String> query = query(parts.group("query"));
        String user = first(parts.group("user"), query.remove("user"), environment.get("DAYBOOK_DB_USER"));
        String password =
                first(parts.group("password"), query.remove("password"), environment.get("DAYBOOK_DB_PASSWORD"));
        if (!query.isEmpty()) {
            throw mistake("--database does not know the parameter '"
                    + query.keySet().iterator().next() + "'.");
        }
        if (user == null || password == null) {
            throw mistake("--database needs a user and a password: " + FORM
                    + ", or the password in the environment variable DAYBOOK_DB_PASSWORD.");
        }
        String host = parts.group("six") != null ? parts.group("six") : parts.group("host");
        return new DatabaseUrl(host, port(parts.group("port")), decoded(parts.group("name")), user, password);
    }

    /** The JDBC form, without user and password. */
    String jdbc() {
        return "jdbc:postgresql://" + bracketedHost() + ":" + port + "/" + name;
    }

    /** User, password and short waits, as the driver takes them. */
    Properties credentials() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "8");
        properties.setProperty("socketTimeout", "20");
        return properties;
    }

    /** The variables that {@code resources.asadmin} reads. */
    Map<String, String> environment() {
        return Map.of(
                "DAYBOOK_DB_HOST", bracketedHost(),
                "DAYBOOK_DB_PORT", String.valueOf(port),
                "DAYBOOK_DB_NAME", name,
                "DAYBOOK_DB_USER", user,
                "DAYBOOK_DB_PASSWORD", password);
    }

    /** Host, port and name, fit for messages: no password. */
    @Override
    public String toString() {
        return host + ":" + port + "/" + name;
    }

    private String bracketedHost() {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }

    private static Map<String, String> query(String text) {
        Map<String, String> values = new HashMap<>();
        if (text != null && !text.isEmpty()) {
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                values.put(equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : pair.substring(equals + 1));
            }
        }
        return values;
    }

    private static String first(String inUrl, String inQuery, String inEnvironment) {
        if (inUrl != null && !inUrl.isEmpty()) {
            return decoded(inUrl);
        }
        return inQuery != null ? decoded(inQuery) : inEnvironment;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw mistake("--database holds a percent sign that begins no escape: write it as %25.");
        }
    }

    private static int port(String text) {
        int number = text == null ? DEFAULT_PORT : Integer.parseInt(text);
        if (number < 1 || number > 65535) {
            throw mistake("--database holds a port outside 1 to 65535.");
        }
        return number;
    }

    private static Refusal mistake(String sentence) {
        return new Refusal(Refusal.Reason.USAGE, sentence);
    }
}
