package org.daybook.web.privacy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.leave.BalanceJson;
import org.daybook.web.leave.LeaveRequestJson;
import org.daybook.web.leave.LeaveRequestPage;
import org.daybook.web.leave.LedgerJson;

/**
 * Leaves a row in the audit trail, about each person, when an answer shows somebody else that the person is or was sick
 * (data concerning health: GDPR, article 9). It judges by what is in the answer, so that whoever is shown less is not noted;
 * an answer that cannot be noted is not given. It runs before representations become bytes.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.USER + 1000)
public class SickReadFilter implements ContainerResponseFilter {

    private static final String SICK = "sick";

    @Inject
    private CurrentCaller current;

    @Inject
    private AuditTrail trail;

    @Override
    public void filter(ContainerRequestContext exchange, ContainerResponseContext answer) {
        if (HttpMethod.GET.equals(exchange.getMethod())) {
            current.find()
                    .ifPresent(caller -> sickIn(answer.getEntity())
                            .filter(id -> !caller.is(id))
                            .distinct()
                            .forEach(id -> trail.record(AuditEvent.plain("sick-leave.read", "sick-leave", id, id))));
        }
    }

    /** Ids of the people whose sick leave can be seen in it. */
    private static Stream<Long> sickIn(Object entity) {
        if (entity instanceof LeaveRequestPage page) {
            return page.items().stream().flatMap(SickReadFilter::sickIn);
        }
        if (entity instanceof LeaveRequestJson request) {
            return Stream.of(request.employeeId()).filter(id -> SICK.equals(request.leaveType()));
        }
        if (entity instanceof LedgerJson.OfPerson ledger) {
            return ledger.accounts().stream()
                    .filter(account -> SICK.equals(account.balance().leaveType())
                            && !account.days().isEmpty())
                    .map(account -> ledger.employeeId());
        }
        if (entity instanceof BalanceJson.OfPerson balances) {
            return balances.balances().stream()
                    .filter(balance -> SICK.equals(balance.leaveType()) && used(balance))
                    .map(balance -> balances.employeeId());
        }
        return Stream.empty();
    }

    private static boolean used(BalanceJson balance) {
        return !isZero(balance.taken()) || !isZero(balance.pending());
    }

    private static boolean isZero(BigDecimal days) {
        return days == null || days.signum() == 0;
    }
}
