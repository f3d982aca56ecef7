package org.daybook.web.access;

import jakarta.ws.rs.container.ResourceInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every endpoint and who may call it; what is not in it is refused. {@link Viewer} explains the columns, {@link Verdict}
 * the words. The last column is for service accounts: the scope that opens the endpoint to them.
 *
 * <p>Somebody with several roles has the best of their verdicts, but {@code self} holds whatever their roles. An id that
 * does not exist is 404 to those who would not be refused with 403. Whom a leave request or a session is about is known only
 * when it has been read, so that one which does not exist is 404 to everybody who is signed in.
 */
public final class AccessTable {

    private static final String TABLE = """
            method path                              anonymous own  manager above other hr   admin auditor service
            GET    /                                 yes       -    -       -     yes   yes  yes   yes     yes
            GET    /openapi.yaml                     yes       -    -       -     yes   yes  yes   yes     yes
            GET    /openapi.json                     yes       -    -       -     yes   yes  yes   yes     yes

            POST   /auth/login                       yes       -    -       -     yes   yes  yes   yes     yes
            POST   /auth/refresh                     yes       -    -       -     yes   yes  yes   yes     yes
            POST   /auth/logout                      yes       -    -       -     yes   yes  yes   yes     yes
            POST   /auth/links/redeem                yes       -    -       -     yes   yes  yes   yes     yes
            POST   /auth/reset-requests              yes       -    -       -     yes   yes  yes   yes     yes
            GET    /auth/sso                         yes       -    -       -     yes   yes  yes   yes     yes
            GET    /auth/sso/login                   yes       -    -       -     yes   yes  yes   yes     yes
            GET    /auth/sso/callback                yes       -    -       -     yes   yes  yes   yes     yes
            GET    /auth/me                          401       -    -       -     yes   yes  yes   yes     403
            PUT    /auth/password                    401       -    -       -     yes   yes  yes   yes     403
            GET    /auth/sessions                    401       -    -       -     yes   yes  yes   yes     403
            DELETE /auth/sessions/{id}               401       yes  404     404   404   404  404   404     403
            POST   /auth/logout-everywhere           401       -    -       -     yes   yes  yes   yes     403

            GET    /service-accounts                 401       -    -       -     403   403  yes   yes     403
            POST   /service-accounts                 401       -    -       -     403   403  yes   403     403
            DELETE /service-accounts/{id}            401       -    -       -     403   403  yes   403     403

            GET    /employees                        401       -    -       -     part  yes  yes   yes     read:employees
            POST   /employees                        401       -    -       -     403   yes  yes   403     write:employees
            GET    /employees/{id}                   401       yes  yes     yes   part  yes  yes   yes     read:employees
            PATCH  /employees/{id}                   401       403  403     403   403   yes  yes   403     write:employees
            DELETE /employees/{id}                   401       403  403     403   403   yes  yes   403     write:employees
            GET    /employees/{id}/account           401       403  403     403   403   403  yes   yes     403
            PUT    /employees/{id}/account/disable   401       self 403     403   403   403  yes   403     403
            PUT    /employees/{id}/account/enable    401       403  403     403   403   403  yes   403     403
            PUT    /employees/{id}/identity          401       403  403     403   403   403  yes   403     403
            DELETE /employees/{id}/identity          401       403  403     403   403   403  yes   403     403
            POST   /employees/{id}/invitation        401       403  403     403   403   403  yes   403     403
            POST   /employees/{id}/password-reset    401       403  403     403   403   403  yes   403     403
            GET    /employees/{id}/balance           401       yes  yes     yes   404   yes  yes   yes     read:leave
            GET    /employees/{id}/ledger            401       yes  yes     yes   404   yes  yes   yes     read:leave
            GET    /employees/{id}/leave-history     401       yes  yes     yes   404   yes  yes   yes     read:leave
            GET    /employees/{id}/personal-data     401       yes  403     403   403   yes  yes   403     403
            GET    /employees/{id}/notifications     401       yes  403     403   403   403  yes   403     403
            PUT    /employees/{id}/notifications     401       yes  403     403   403   403  yes   403     403
            POST   /employees/{id}/adjustments       401       self 403     403   403   yes  yes   403     write:leave
            GET    /employees/{id}/work-patterns     401       yes  yes     yes   404   yes  yes   yes     read:leave
            POST   /employees/{id}/work-patterns     401       self 403     403   403   yes  yes   403     write:leave
            GET    /employees/{id}/workplaces        401       yes  yes     yes   404   yes  yes   yes     read:leave
            POST   /employees/{id}/workplaces        401       self 403     403   403   yes  yes   403     write:leave
            GET    /employees/{id}/holidays          401       yes  yes     yes   404   yes  yes   yes     read:leave
            GET    /employees/{id}/working-days      401       yes  yes     yes   404   yes  yes   yes     read:leave

            GET    /work-patterns                    401       -    -       -     yes   yes  yes   yes     read:leave
            POST   /work-patterns                    401       -    -       -     403   yes  yes   403     write:leave
            GET    /holiday-calendars                401       -    -       -     yes   yes  yes   yes     read:leave
            GET    /holiday-calendars/{region}       401       -    -       -     yes   yes  yes   yes     read:leave
            GET    /holiday-calendars/overrides      401       -    -       -     yes   yes  yes   yes     read:leave
            POST   /holiday-calendars/overrides      401       -    -       -     403   yes  yes   403     write:leave
            POST   /holiday-calendars/import         401       -    -       -     403   yes  yes   403     write:leave
            GET    /locations                        401       -    -       -     yes   yes  yes   yes     read:leave
            POST   /locations                        401       -    -       -     403   yes  yes   403     write:leave

            GET    /leave-types                      401       -    -       -     yes   yes  yes   yes     read:leave
            POST   /leave-types                      401       -    -       -     403   yes  yes   403     403
            GET    /policies                         401       -    -       -     403   yes  yes   yes     403
            POST   /policies                         401       -    -       -     403   yes  yes   403     403
            POST   /policies/preview-change          401       -    -       -     403   yes  yes   403     403
            GET    /policy-packs                     401       -    -       -     403   yes  yes   yes     403
            POST   /policy-packs/{code}/load         401       -    -       -     403   yes  yes   403     403
            GET    /accrual-runs                     401       -    -       -     403   yes  yes   yes     403
            POST   /accrual-runs                     401       -    -       -     403   yes  yes   403     403
            GET    /recounts                         401       -    -       -     403   yes  yes   yes     403
            GET    /leave-requests                   401       -    -       -     part  yes  yes   yes     read:leave
            POST   /leave-requests                   401       yes  403     403   403   yes  yes   403     write:leave
            POST   /leave-requests/preview           401       yes  403     403   403   yes  yes   403     write:leave
            GET    /leave-requests/{id}              401       yes  yes     yes   404   yes  yes   yes     read:leave
            GET    /leave-requests/{id}/history      401       yes  yes     yes   404   yes  yes   yes     read:leave
            GET    /leave-requests/{id}/warnings     401       yes  yes     yes   404   yes  yes   yes     read:leave
            PUT    /leave-requests/{id}/approve      401       self yes     403   404   yes  top   403     403
            PUT    /leave-requests/{id}/reject       401       self yes     403   404   yes  top   403     403
            PUT    /leave-requests/{id}/withdraw     401       yes  403     403   404   yes  403   403     403
            PUT    /leave-requests/{id}/cancel       401       yes  403     403   404   yes  403   403     403
            PUT    /leave-requests/{id}/undo         401       self yes     403   404   yes  top   403     403
            GET    /leave-requests/{id}/amendments   401       yes  yes     yes   404   yes  yes   yes     read:leave
            POST   /leave-requests/{id}/amendments   401       yes  403     403   404   yes  403   403     403
            PUT    /leave-requests/{id}/amendments/{number}/accept 401 self yes 403 404 yes  top   403     403
            PUT    /leave-requests/{id}/amendments/{number}/refuse 401 self yes 403 404 yes  top   403     403
            POST   /leave-requests/{id}/documents    401       yes  403     403   404   yes  403   403     403
            GET    /leave-requests/{id}/documents    401       yes  403     403   404   yes  403   403     403
            GET    /leave-requests/{id}/documents/{documentId} 401 yes 403  403   404   yes  403   403     403
            DELETE /leave-requests/{id}/documents/{documentId} 401 self 403 403   404   yes  403   403     403

            GET    /blackout-periods                 401       -    -       -     yes   yes  yes   yes     read:leave
            POST   /blackout-periods                 401       -    -       -     403   yes  yes   403     write:leave
            DELETE /blackout-periods/{id}            401       -    -       -     403   yes  yes   403     write:leave
            GET    /coverage-rules                   401       -    -       -     403   yes  yes   yes     read:leave
            POST   /coverage-rules                   401       -    -       -     403   yes  yes   403     write:leave
            DELETE /coverage-rules/{id}              401       -    -       -     403   yes  yes   403     write:leave
            GET    /closures                         401       -    -       -     403   yes  yes   yes     403
            POST   /closures                         401       -    -       -     403   yes  yes   403     403
            POST   /closures/preview                 401       -    -       -     403   yes  yes   403     403
            GET    /closures/{id}                    401       -    -       -     403   yes  yes   yes     403
            GET    /closures/{id}/people             401       -    -       -     403   yes  yes   yes     403
            PUT    /closures/{id}/cancel             401       -    -       -     403   yes  yes   403     403

            GET    /dashboard/stats                  401       -    -       -     part  yes  yes   yes     read:reports

            POST   /imports                          401       -    -       -     403   yes  yes   403     403
            GET    /imports                          401       -    -       -     403   yes  yes   yes     403
            GET    /imports/{id}                     401       -    -       -     403   yes  yes   yes     403
            GET    /imports/{id}/report              401       -    -       -     403   yes  yes   yes     403
            GET    /exports/{what}                   401       -    -       -     403   yes  yes   403     403
            GET    /outbox                           401       -    -       -     403   403  yes   403     403
            PUT    /outbox/{id}/resend               401       -    -       -     403   403  yes   403     403

            GET    /audit                            401       -    -       -     403   403  yes   yes     403
            GET    /audit/export                     401       -    -       -     403   403  yes   yes     403
            GET    /audit/verification               401       -    -       -     403   403  yes   yes     403
            POST   /audit/verification               401       -    -       -     403   403  yes   yes     403
            """;

    /** The lines, in the order of the table. */
    public static final List<Rule> RULES =
            TABLE.lines().skip(1).filter(line -> !line.isBlank()).map(Rule::of).toList();

    private static final Map<String, Rule> BY_ENDPOINT =
            RULES.stream().collect(Collectors.toMap(rule -> rule.method() + " " + rule.path(), Function.identity()));

    private AccessTable() {}

    /** The line of the endpoint that a request was matched to; empty if there is none, or the runtime answers by itself. */
    public static Optional<Rule> find(ResourceInfo resource) {
        Endpoint endpoint = Endpoint.of(resource);
        return endpoint == null ? Optional.empty() : find(endpoint.method(), endpoint.path());
    }

    /** Its line; empty for an endpoint that is not in the table. */
    public static Optional<Rule> find(String method, String path) {
        return Optional.ofNullable(BY_ENDPOINT.get(method + " " + path));
    }
}
