package org.daybook.leave;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.daybook.employee.EmployeeModule;
import org.daybook.leave.accrual.GrantTimer;
import org.daybook.platform.Migrations;

/** Brings this module's schema up to date when a node starts, and grants what became due while it was down. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class LeaveModule {

    @EJB
    private EmployeeModule employees;

    @EJB
    private GrantTimer grants;

    @Inject
    private DataSource dataSource;

    @PostConstruct
    void start() {
        employees.awaitReady();
        Migrations.run(dataSource, "leave", LeaveModule.class);
        grants.catchUp();
    }

    /** Returns once the module is ready; modules that build on it call it first. */
    public void awaitReady() {
        // The container calls start() before the first business method of a singleton.
    }
}
