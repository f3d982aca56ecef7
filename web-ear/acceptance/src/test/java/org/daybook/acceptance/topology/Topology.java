package org.daybook.acceptance.topology;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.daybook.acceptance.provider.StubProvider;

/** A running Daybook with its database. */
public interface Topology extends AutoCloseable {

    /** Where the business clock of every node stands when the node starts: a Monday morning. */
    Instant CLOCK_START = Instant.parse("2026-03-02T09:00:00Z");

    /** E-mail of the administrator (roles ADMIN and HR) who is there from the start. */
    String ADMIN = "admin@daybook.test";

    /** Requests for leave of their own that somebody may make in a minute: the default. */
    int SUBMISSIONS_PER_MINUTE = 10;

    /** Calls without sign-in that an address may make in an hour: more than the default, since all tests have the same. */
    int ANONYMOUS_PER_HOUR = 1000;

    /** Calls to sign in and the like from one address in an hour: fewer than the default, so that a test can use them up. */
    int WAYS_IN_PER_HOUR = 5000;

    /** Where a retention of 30 days is set, people are erased whose last day was before this one. */
    LocalDate LEAVERS_ARE_ERASED_BEFORE =
            CLOCK_START.atZone(ZoneOffset.UTC).toLocalDate().minusDays(30);

    /** Where clients go, without a path: the only node, or the proxy in front of the nodes. */
    URI baseUri();

    /**
     * Where clients go whose connection is to be encrypted.
     *
     * @throws IllegalStateException where there is no proxy that does TLS
     */
    default URI secureUri() {
        throw new IllegalStateException("No TLS here: " + getClass().getSimpleName());
    }

    /** What trusts the certificate found at {@link #secureUri()}. */
    default SSLContext trust() {
        throw new IllegalStateException("No TLS here: " + getClass().getSimpleName());
    }

    /** The nodes themselves, in start order. */
    List<Node> nodes();

    /** Requests for leave of their own that somebody may make in a minute. */
    default int submissionsPerMinute() {
        return SUBMISSIONS_PER_MINUTE;
    }

    /** The database below the nodes. */
    Database database();

    /** The identity provider that the nodes trust. */
    StubProvider provider();

    /** The mail server of the nodes, closed unless a test has opened it. */
    MailStub mail();

    /** Whether somebody whom the provider knows by a verified address is linked to the person with that address. */
    default boolean linksByEmail() {
        return true;
    }

    /** The value of {@code Authorization} that makes a request somebody's; they are signed in if they are not yet. */
    default String authorization(String email) {
        return SignIn.at(baseUri()).authorization(email);
    }

    /**
     * The database server, where the test may stop or freeze it.
     *
     * @throws IllegalStateException where the artefact under test owns the server
     */
    default PostgresServer postgres() {
        throw new IllegalStateException(
                "This topology owns its PostgreSQL: " + getClass().getSimpleName());
    }

    /** Ends every process and removes every file of this topology. */
    @Override
    void close();
}
