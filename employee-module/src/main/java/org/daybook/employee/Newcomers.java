package org.daybook.employee;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.daybook.platform.RuleViolation.Violation;
import org.daybook.platform.audit.AuditOrigin;

/** Many people at once: to bring a company in, and to take it out again. Each call is a few statements. */
public interface Newcomers {

    /** What is wrong with these details by themselves, as hiring would say it; empty if nothing is. */
    List<Violation> faultsOf(EmployeeDetails details);

    /** The people who have one of these addresses, by the address in lower case. */
    Map<String, EmployeeView> byEmail(Collection<String> emails);

    /** The addresses of these people, by id. */
    Map<Long, String> emailsOf(Collection<Long> ids);

    /**
     * Adds people whose details have no faults and whose managers are there. Nobody gets more than the role that
     * everybody has.
     *
     * @param origin who does it, for the audit trail
     * @return their ids in the same order; null for somebody whose address was taken
     */
    List<Long> hireAll(List<EmployeeDetails> people, AuditOrigin origin);

    /** The next people by id, at most so many; empty after the last one. */
    List<EmployeeView> after(long id, int most);
}
