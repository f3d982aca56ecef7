package org.daybook.employee;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.daybook.platform.Migrations;
import org.daybook.platform.Settings;
import org.jdbi.v3.core.Jdbi;

/** Brings the platform's and this module's schema up to date when a node starts, before anything uses them. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class EmployeeModule {

    @Inject
    private DataSource dataSource;

    @Inject
    private Jdbi sql;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @PostConstruct
    void start() {
        Migrations.run(dataSource, "platform", Migrations.class);
        Migrations.run(dataSource, "employee", EmployeeModule.class);
        settings.bootstrapAdmin().ifPresent(this::addFirstAdministrator);
    }

    /** Returns once the module is ready; modules that build on it call it first. */
    public void awaitReady() {
        // The container calls start() before the first business method of a singleton.
    }

    /** Not through the API: there is no second module yet that could hear of the joiner; the next grant run finds it. */
    private void addFirstAdministrator(String email) {
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO employee.employees
                            (name, email, department, joining_date, roles, created_at, updated_at, version)
                        SELECT :name, :email, 'Administration', :today, 'EMPLOYEE,HR,ADMIN', now(), now(), 1
                        WHERE NOT EXISTS (SELECT FROM employee.employees)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("name", email.endsWith(".test") ? "Test Administrator" : "Administrator")
                .bind("email", email)
                .bind("today", LocalDate.now(clock))
                .execute());
    }
}
