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
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.web.leave.BalanceJson;
import org.daybook.web.leave.LeaveRequestJson;
import org.daybook.web.leave.LeaveRequestPage;
import org.daybook.web.leave.LedgerJson;
import org.daybook.web.leave.SickReads;
import org.daybook.web.reporting.StatsJson;

/**
 * Has it noted when an answer shows somebody else that a person is or was sick. It judges by what is in the answer, so that
 * whoever is shown less is not noted; an answer that cannot be noted is not given. It runs before representations become
 * bytes. Answers that do not say of whom they tell, or are written bit by bit, are noted by those who make them.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.USER + 1000)
public class SickReadFilter implements ContainerResponseFilter {

    /** Answers to POST show what the caller has just entered. */
    private static final Set<String> METHODS = Set.of(HttpMethod.GET, HttpMethod.PUT);

    @Inject
    private SickReads reads;

    @Override
    public void filter(ContainerRequestContext exchange, ContainerResponseContext answer) {
        if (METHODS.contains(exchange.getMethod())) {
            reads.note(sickIn(answer.getEntity()));
        }
    }

    /** Ids of the people whose sick leave can be seen in it. */
    private static Stream<Long> sickIn(Object entity) {
        if (entity instanceof LeaveRequestPage page) {
            return page.items().stream().flatMap(SickReadFilter::sickIn);
        }
        if (entity instanceof LeaveRequestJson request) {
            return Stream.of(request.employeeId()).filter(id -> SickReads.SICK.equals(request.leaveType()));
        }
        if (entity instanceof LedgerJson.OfPerson ledger) {
            return ledger.accounts().stream()
                    .filter(account -> SickReads.SICK.equals(account.balance().leaveType())
                            && !account.days().isEmpty())
                    .map(account -> ledger.employeeId());
        }
        if (entity instanceof BalanceJson.OfPerson balances) {
            return balances.balances().stream()
                    .filter(balance -> SickReads.SICK.equals(balance.leaveType()) && used(balance))
                    .map(balance -> balances.employeeId());
        }
        if (entity instanceof StatsJson stats) {
            return stats.upcoming().stream()
                    .filter(leave -> SickReads.SICK.equals(leave.leaveType()))
                    .map(StatsJson.Upcoming::employeeId);
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
