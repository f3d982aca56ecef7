package org.daybook.employee.account.identity;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.employee.AccessAction;
import org.daybook.employee.AccessNoted;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Employees;
import org.daybook.employee.IdentityLinks;
import org.daybook.employee.account.secret.CredentialStore;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.jdbi.v3.core.Jdbi;

/** The one implementation of {@link IdentityLinks}. */
@Stateless
public class IdentityBook implements IdentityLinks {

    @Inject
    private Jdbi sql;

    @Inject
    private CredentialStore credentials;

    @Inject
    private Event<AccessNoted> noted;

    @Inject
    private Clock clock;

    @EJB
    private Employees employees;

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Long> find(String issuer, String subject) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT employee_id FROM employee.identity_links
                        WHERE issuer = :issuer AND subject = :subject
                        """)
                .bind("issuer", issuer)
                .bind("subject", subject)
                .mapTo(Long.class)
                .findOne());
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<EmployeeView> admitted(String issuer, String subject) {
        LocalDate today = LocalDate.now(clock);
        return find(issuer, subject)
                .flatMap(credentials::byId)
                .filter(who -> who.admitted(today))
                .map(who -> employees.get(who.employeeId()));
    }

    @Override
    public Optional<Long> recognize(String issuer, String subject, String verifiedEmail) {
        Optional<Long> known = find(issuer, subject);
        Optional<Long> admitted = known.isPresent() || verifiedEmail == null
                ? known.filter(this::isAdmitted)
                : linkByEmail(issuer, subject, verifiedEmail);
        if (admitted.isEmpty()) {
            noted.fire(new AccessNoted(AccessAction.SIGN_IN_REFUSED, known.orElse(null), known.orElse(null), issuer));
        }
        return admitted;
    }

    private boolean isAdmitted(long employeeId) {
        return credentials.holdAdmitted(employeeId).isPresent();
    }

    private Optional<Long> linkByEmail(String issuer, String subject, String email) {
        Long employeeId = credentials.byEmail(email).employeeId();
        LocalDate today = LocalDate.now(clock);
        if (employeeId == null
                || credentials
                        .holdForChange(employeeId)
                        .filter(who -> who.admitted(today))
                        .isEmpty()) {
            return Optional.empty();
        }
        if (add(issuer, subject, employeeId)) {
            noted.fire(new AccessNoted(AccessAction.IDENTITY_LINKED, employeeId, employeeId, issuer));
        }
        // Two first sign-ins at once: the second one finds what the first has linked.
        return find(issuer, subject).filter(employeeId::equals);
    }

    @Override
    public void link(String issuer, String subject, long employeeId) {
        if (credentials.holdForChange(employeeId).isEmpty()) {
            throw RuleViolation.notFound("employee", employeeId);
        }
        if (add(issuer, subject, employeeId)) {
            noted.fire(new AccessNoted(AccessAction.IDENTITY_LINKED, employeeId, null, issuer));
        } else if (!find(issuer, subject).equals(Optional.of(employeeId))) {
            throw new RuleViolation(
                    CommonProblem.FORBIDDEN, "This identity, or this person, is linked to another one already.");
        }
    }

    @Override
    public void unlink(String issuer, long employeeId) {
        int removed = sql.withHandle(handle -> handle.createUpdate("""
                        DELETE FROM employee.identity_links WHERE issuer = :issuer AND employee_id = :employee
                        """)
                .bind("issuer", issuer)
                .bind("employee", employeeId)
                .execute());
        if (removed == 1) {
            noted.fire(new AccessNoted(AccessAction.IDENTITY_UNLINKED, employeeId, null, issuer));
        } else if (credentials.byId(employeeId).isEmpty()) {
            throw RuleViolation.notFound("employee", employeeId);
        }
    }

    /** @return false if the identity is linked, or the person has one at this provider */
    private boolean add(String issuer, String subject, long employeeId) {
        return sql.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO employee.identity_links (issuer, subject, employee_id)
                        VALUES (:issuer, :subject, :employee) ON CONFLICT DO NOTHING
                        """)
                        .bind("issuer", issuer)
                        .bind("subject", subject)
                        .bind("employee", employeeId)
                        .execute())
                == 1;
    }
}
