package org.daybook.employee;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.daybook.platform.Cursor;
import org.daybook.platform.audit.AuditOrigin;
import org.daybook.testing.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many people are hired by a few statements, as if one after the other. */
@ExtendWith(ArquillianExtension.class)
class NewcomersIT {

    @Inject
    private Newcomers newcomers;

    @Inject
    private Employees employees;

    @Inject
    private Crowd crowd;

    @Inject
    private Jdbi sql;

    private final String mark = UUID.randomUUID().toString();

    @Deployment
    static WebArchive archive() {
        return Slice.of(NewcomersIT.class, Cursor.class, EmployeeModule.class);
    }

    /** Another module, which hears who came. */
    @ApplicationScoped
    public static class Crowd {

        private final List<PeopleJoined> heard = new CopyOnWriteArrayList<>();

        public void on(@Observes PeopleJoined joined) {
            heard.add(joined);
        }

        public List<PeopleJoined> heard() {
            return heard;
        }
    }

    private EmployeeDetails details(String name) {
        return Person.named(name).email(name + "-" + mark + "@example.org").details();
    }

    @Test
    void theyAreWhatHiringOneMakesOfThem() {
        EmployeeView alone = employees.hire(details("alone"));

        List<Long> ids = newcomers.hireAll(List.of(details("ada"), details("max")), AuditOrigin.SYSTEM);

        assertThat(employees.get(ids.get(0)))
                .usingRecursiveComparison()
                .ignoringFields("id", "name", "email", "createdAt", "updatedAt")
                .isEqualTo(alone);
        assertThat(employees.get(ids.get(1)).name()).isEqualTo("max");
        assertThat(crowd.heard()).contains(new PeopleJoined(ids));
        assertThat(audited(ids)).isEqualTo(2);
    }

    private long audited(List<Long> ids) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT count(*) FROM platform.audit_events
                        WHERE action = 'employee.hired' AND subject_id = ANY(:ids)
                        """)
                .bindArray("ids", Long.class, ids)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void whoseAddressIsTakenIsLeftOut() {
        long ada =
                newcomers.hireAll(List.of(details("ada")), AuditOrigin.SYSTEM).get(0);

        List<Long> ids = newcomers.hireAll(List.of(details("ADA"), details("eve")), AuditOrigin.SYSTEM);

        assertThat(ids.get(0)).isNull();
        assertThat(ids.get(1)).isGreaterThan(ada);
        assertThat(newcomers.byEmail(List.of("ada-" + mark + "@example.org", "nobody")))
                .containsOnlyKeys("ada-" + mark + "@example.org");
        assertThat(newcomers.emailsOf(new ArrayList<>(Arrays.asList(ada, ids.get(1)))))
                .isEqualTo(Map.of(ada, "ada-" + mark + "@example.org", ids.get(1), "eve-" + mark + "@example.org"));
        assertThat(newcomers.after(ada, 1)).extracting(EmployeeView::id).containsExactly(ids.get(1));
    }

    @Test
    void faultsAreThoseOfHiringOne() {
        EmployeeDetails faulty = Person.named("").email("no address").details();

        assertThat(newcomers.faultsOf(faulty))
                .extracting(fault -> fault.pointer())
                .containsExactlyInAnyOrder("/name", "/email");
        assertThat(newcomers.faultsOf(details("ada"))).isEmpty();
    }
}
