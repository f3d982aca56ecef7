package org.daybook.employee;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.daybook.employee.staff.FirstAdministrator;
import org.daybook.platform.Migrations;
import org.daybook.platform.Settings;

/** Brings the platform's and this module's schema up to date when a node starts, before anything uses them. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class EmployeeModule {

    @Inject
    private DataSource dataSource;

    @Inject
    private Settings settings;

    @EJB
    private FirstAdministrator administrator;

    @PostConstruct
    void start() {
        Migrations.run(dataSource, "platform", Migrations.class);
        Migrations.run(dataSource, "employee", EmployeeModule.class);
        settings.bootstrapAdmin().ifPresent(administrator::addIfNobodyIsThere);
    }

    /** Returns once the module is ready; modules that build on it call it first. */
    public void awaitReady() {
        // The container calls start() before the first business method of a singleton.
    }
}
