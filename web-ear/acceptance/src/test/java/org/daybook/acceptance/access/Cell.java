package org.daybook.acceptance.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.daybook.acceptance.access.Cast.Person;

/**
 * One viewer who makes one call about one subject. What a call that is done would use up is made for it; what refused calls
 * are about is the same all the time, so that it can be seen afterwards that none of them did anything.
 */
final class Cell {

    private final Cast cast;
    private final Line line;
    private final Onlooker viewer;
    private final Subject subject;
    private final Outcome outcome;
    private final Map<String, Long> kept;
    private String authorization;
    private Person caller;
    private long id = Cast.UNKNOWN;

    /** @param kept what refused calls are about, by what and whose it is */
    Cell(Cast cast, Line line, Onlooker viewer, Subject subject, Map<String, Long> kept) {
        this.cast = cast;
        this.line = line;
        this.viewer = viewer;
        this.subject = subject;
        this.kept = kept;
        outcome = Outcome.of(line, viewer, subject);
        authorization = cast.token(viewer, line);
        caller = viewer.role() == null ? null : cast.person(viewer.role());
    }

    static Map<String, Long> nothingKept() {
        return new ConcurrentHashMap<>();
    }

    /** A cell whose call is made, so that nothing but what a test adds to it stands against it. */
    static Cell allowed(Cast cast, Line line) {
        return Stream.of(Onlooker.ADMIN, Onlooker.HR, Onlooker.PEER)
                .flatMap(viewer -> Subject.of(line, viewer).stream()
                        .map(subject -> new Cell(cast, line, viewer, subject, nothingKept())))
                .filter(cell ->
                        cell.outcome() == Outcome.DONE && Calls.otherwise(cell).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    Cast cast() {
        return cast;
    }

    Line line() {
        return line;
    }

    Onlooker viewer() {
        return viewer;
    }

    Subject subject() {
        return subject;
    }

    Outcome outcome() {
        return outcome;
    }

    String authorization() {
        return authorization;
    }

    /** Who makes the call; null if it is nobody of the company. */
    Person caller() {
        return caller;
    }

    /** The id that the call is about. */
    long id() {
        return id;
    }

    private boolean isDone() {
        return outcome == Outcome.DONE;
    }

    private long about(long chosen) {
        id = chosen;
        return chosen;
    }

    /** The id of the subject, for a call that changes nothing about them. */
    long person() {
        Role role = subject.seenBy(viewer);
        return about(role == null ? Cast.UNKNOWN : cast.id(role));
    }

    /** The id of the subject, for a call that changes them. */
    long personToChange() {
        if (!isDone()) {
            return person();
        }
        return about(
                subject == Subject.OWN
                        ? standIn().id()
                        : cast.another(subject.seenBy(viewer)).id());
    }

    /** A new person who makes the call in the viewer's place, as the viewer would be changed by it; the viewer if not. */
    Person standIn() {
        if (!isDone() || viewer.role() == null || viewer == Onlooker.SHUT_OUT) {
            return cast.person(viewer.role() == null ? Role.PEER : viewer.role());
        }
        Person other = cast.another(viewer.role());
        authorization = cast.wire().topology().authorization(other.email());
        caller = other;
        return other;
    }

    /** Who leave is submitted for. */
    Person holder() {
        Role role = subject.seenBy(viewer);
        return role == null ? new Person(person(), "", Role.PEER) : cast.person(role);
    }

    /** The id of a request of the subject's that waits for its decision. */
    long pending() {
        Role role = subject.seenBy(viewer);
        if (role == null) {
            return about(Cast.UNKNOWN);
        }
        Person person = cast.person(role);
        return about(
                isDone() && !line.method().equals("GET")
                        ? cast.pending(person, "unpaid")
                        : kept.computeIfAbsent("leave " + role, key -> cast.pending(person, "unpaid")));
    }

    /** The id of an approved one, which can be called off. */
    long approved() {
        long request = pending();
        if (isDone()) {
            cast.wire().asAdministrator(Call.of("PUT", "/leave-requests/" + request + "/approve"));
        }
        return request;
    }

    /** The id of one that the viewer has approved, if they may. */
    long decided() {
        long request = pending();
        if (isDone()) {
            cast.wire().send(Call.of("PUT", "/leave-requests/" + request + "/approve"), authorization);
        }
        return request;
    }

    /** The id of a session of the subject's. */
    long session() {
        Role role = subject.seenBy(viewer);
        if (isDone()) {
            String token = "Bearer "
                    + cast.signIn(cast.person(role)).get("access_token").asText();
            return about(cast.session(token));
        }
        return about(role == null ? Cast.UNKNOWN : cast.session(role));
    }

    /** The id of a service account. */
    long serviceAccount() {
        if (subject == Subject.UNKNOWN) {
            return about(Cast.UNKNOWN);
        }
        return about(
                isDone() ? cast.addServiceAccount() : kept.computeIfAbsent("account", key -> cast.addServiceAccount()));
    }

    /** The id of an import. */
    long fileBroughtIn() {
        return about(
                subject == Subject.UNKNOWN ? Cast.UNKNOWN : kept.computeIfAbsent("import", key -> cast.addImport()));
    }

    /** The id of a mail that waits: the mail server of the tests is closed. */
    long mail() {
        if (subject == Subject.UNKNOWN) {
            return about(Cast.UNKNOWN);
        }
        return about(cast.wire()
                .asAdministrator(Call.get("/outbox?status=WAITING&kind=LEAVE_SUBMITTED&limit=1"))
                .json()
                .at("/items/0/id")
                .asLong(Cast.UNKNOWN));
    }

    /** Whose credentials are shown where nobody has to be known yet. */
    Person guest() {
        boolean own = viewer.role() != null && viewer != Onlooker.SHUT_OUT;
        return cast.person(own ? viewer.role() : Role.JUNIOR);
    }

    @Override
    public String toString() {
        return viewer + " about " + subject;
    }
}
