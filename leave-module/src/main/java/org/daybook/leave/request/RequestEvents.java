package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.jdbi.v3.core.Jdbi;

/** The history of requests: append-only. The audit trail gets a row with each of its own. */
@ApplicationScoped
class RequestEvents {

    @Inject
    private Jdbi sql;

    @Inject
    private RequestTrail trail;

    /**
     * Writes what has just happened to a request.
     *
     * @param before where the request stood
     */
    void append(RequestEvent event, RequestStatus before, LeaveRequestView request) {
        insert(event);
        trail.moved(event, before, request);
    }

    /** Writes the first line of a request that nobody submitted: it was a part of another. */
    void begin(RequestEvent event, LeaveRequestView request) {
        insert(event);
        trail.begun(event, request);
    }

    private void insert(RequestEvent event) {
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO leave.request_events
                            (request_id, action, actor_id, capacity, channel, comment, request_version, at)
                        VALUES (:request, :action, :actor, :capacity, :channel, :comment, :version, :at)
                        """)
                .bind("request", event.requestId())
                .bind("action", event.action())
                .bind("actor", event.actorId())
                .bind("capacity", event.capacity().name())
                .bind("channel", event.channel())
                .bind("comment", event.comment())
                .bind("version", event.requestVersion())
                .bind("at", event.at())
                .execute());
    }

    /** Oldest first. */
    List<RequestEvent> of(long requestId) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT action, actor_id, capacity, channel, comment, request_version, at
                        FROM leave.request_events WHERE request_id = :request ORDER BY request_version
                        """)
                .bind("request", requestId)
                .map((row, context) -> new RequestEvent(
                        requestId,
                        row.getString("action"),
                        row.getObject("actor_id", Long.class),
                        RequestEvent.Capacity.valueOf(row.getString("capacity")),
                        row.getString("channel"),
                        row.getString("comment"),
                        row.getLong("request_version"),
                        row.getObject("at", OffsetDateTime.class)))
                .list());
    }

    /**
     * The last thing that somebody did with a request.
     *
     * @param age by the database's clock, by which it was recorded
     */
    record LastStep(String action, Long actorId, Duration age) {

        boolean isBy(long employeeId) {
            return Long.valueOf(employeeId).equals(actorId);
        }
    }

    LastStep last(long requestId) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT action, actor_id, floor(extract(epoch FROM now() - recorded_at)) AS seconds
                        FROM leave.request_events
                        WHERE request_id = :request AND action <> ALL(:without)
                        ORDER BY request_version DESC LIMIT 1
                        """)
                .bind("request", requestId)
                .bindArray("without", String.class, RequestEvent.WITHOUT_EFFECT_ON_STATUS.toArray())
                .map((row, context) -> new LastStep(
                        row.getString("action"),
                        row.getObject("actor_id", Long.class),
                        Duration.ofSeconds(row.getLong("seconds"))))
                .one());
    }

    /** Who approved a request at a level that was not the last. */
    Set<Long> approversBelow(long requestId) {
        return of(requestId).stream()
                .filter(event -> event.action().equals(RequestEvent.LEVEL_APPROVED))
                .map(RequestEvent::actorId)
                .collect(Collectors.toSet());
    }

    /** Whether the last thing that somebody did with the request was this, and they did it. */
    boolean endsWith(long requestId, String action, long actorId) {
        return of(requestId).stream()
                .filter(event -> !RequestEvent.WITHOUT_EFFECT_ON_STATUS.contains(event.action()))
                .reduce((earlier, later) -> later)
                .filter(last ->
                        last.action().equals(action) && Long.valueOf(actorId).equals(last.actorId()))
                .isPresent();
    }
}
