package org.daybook.web.limit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.daybook.platform.NetworkAddress;
import org.daybook.platform.RuleViolation;
import org.daybook.web.access.AccessTable;
import org.daybook.web.access.Rule;
import org.daybook.web.connection.Connection;
import org.daybook.web.identity.Caller;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.limit.CallBudget.Left;

/**
 * Holds callers to their hourly budgets, whoever is not signed in by address, and tells them in each answer what is left
 * ({@code RateLimit} and {@code RateLimit-Policy}, draft-ietf-httpapi-ratelimit-headers-10). Documentation is free. The
 * ways in are counted by themselves and generously, since a whole office may come from one address; guessing has limits of
 * its own behind them. Nobody else is counted while it cannot be found out who they are: such calls are refused anyway.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 100)
public class BudgetFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String LEFT = "org.daybook.limit.left";

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest request;

    @Inject
    private CurrentCaller current;

    @Inject
    private Connection connection;

    @Inject
    private LimitSettings settings;

    private CallBudget waysIn;
    private CallBudget signedIn;
    private CallBudget anonymousHour;
    private CallBudget anonymousDay;

    @PostConstruct
    void open() {
        waysIn = new CallBudget(settings.waysInPerHour(), Duration.ofHours(1));
        signedIn = new CallBudget(settings.signedInPerHour(), Duration.ofHours(1));
        anonymousHour = new CallBudget(settings.anonymousPerHour(), Duration.ofHours(1));
        anonymousDay = new CallBudget(settings.anonymousPerDay(), Duration.ofDays(1));
    }

    @Override
    public void filter(ContainerRequestContext exchange) {
        long now = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        Optional<Rule> open = AccessTable.find(resource).filter(Rule::isPublic);
        if (open.isPresent()) {
            if (isWayIn(open.get())) {
                refuseIfExceeded(waysIn.take(network(), now));
            }
        } else if (!current.isUndecided()) {
            Left left = take(now);
            exchange.setProperty(LEFT, left);
            refuseIfExceeded(left);
        }
    }

    /** All that is open to everybody below {@code /auth}, but for the question whether there is an identity provider. */
    private static boolean isWayIn(Rule rule) {
        return rule.path().startsWith("/auth/") && !rule.path().equals("/auth/sso");
    }

    private static void refuseIfExceeded(Left left) {
        if (left.isExceeded()) {
            throw RuleViolation.tooOften(Duration.ofSeconds(left.reset()));
        }
    }

    private String network() {
        return NetworkAddress.network(connection.addressOf(request));
    }

    /** The budget with the least left; of those used up, the one to wait for longest. */
    private Left take(long now) {
        Optional<Caller> caller = current.find();
        if (caller.isPresent()) {
            return signedIn.take(caller.get().getName(), now);
        }
        String from = network();
        return Stream.of(anonymousHour.take(from, now), anonymousDay.take(from, now))
                .min(Comparator.comparingInt(Left::left).thenComparing(Left::reset, Comparator.reverseOrder()))
                .orElseThrow();
    }

    @Override
    public void filter(ContainerRequestContext exchange, ContainerResponseContext answer) {
        if (exchange.getProperty(LEFT) instanceof Left left) {
            answer.getHeaders()
                    .putSingle("RateLimit-Policy", "\"calls\";q=" + left.permits() + ";w=" + left.spanSeconds());
            answer.getHeaders()
                    .putSingle("RateLimit", "\"calls\";r=" + Math.max(0, left.left()) + ";t=" + left.reset());
        }
    }
}
