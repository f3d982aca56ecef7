package org.daybook.platform.audit;

/**
 * Who acts, and through what.
 *
 * @param actorId the person or the service; null for the system and for somebody unknown
 * @param channel through which door: for example API, BROWSER, SYSTEM; at most 40 characters
 * @param address the client's network address, or null
 * @param correlationId id of the exchange that the logs carry too, at most 64 characters, or null
 */
public record AuditOrigin(ActorKind actorKind, Long actorId, String channel, String address, String correlationId) {

    /** Work that nobody asked for. */
    public static final AuditOrigin SYSTEM = new AuditOrigin(ActorKind.SYSTEM, null, "SYSTEM", null, null);

    /** A client that has not said who it is. */
    public static AuditOrigin anonymous(String channel, String address, String correlationId) {
        return new AuditOrigin(ActorKind.ANONYMOUS, null, channel, address, correlationId);
    }

    /** The same exchange, by somebody unknown through this door. */
    public AuditOrigin anonymously(String door) {
        return anonymous(door, address, correlationId);
    }

    /** The same exchange, but nobody's own doing, for this reason. */
    public AuditOrigin bySystem(String reason) {
        return new AuditOrigin(ActorKind.SYSTEM, null, reason, address, correlationId);
    }

    /** The same exchange, by this person. */
    public AuditOrigin byPerson(long employeeId) {
        return new AuditOrigin(ActorKind.PERSON, employeeId, channel, address, correlationId);
    }

    /** The same exchange, by this service. */
    public AuditOrigin byService(long serviceId) {
        return new AuditOrigin(ActorKind.SERVICE, serviceId, channel, address, correlationId);
    }
}
