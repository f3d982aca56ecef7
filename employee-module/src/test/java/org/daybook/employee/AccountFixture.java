package org.daybook.employee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Jdbi;

/** People with accounts, time that passes in the database, and an ear for what is noted. */
@ApplicationScoped
public class AccountFixture {

    public static final String PASSWORD = "correct horse battery";

    @Inject
    private Employees employees;

    @Inject
    private Accounts accounts;

    @Inject
    private Jdbi sql;

    private final List<AccessNoted> noted = new CopyOnWriteArrayList<>();

    public void on(@Observes AccessNoted fact) {
        noted.add(fact);
    }

    /** Nobody is there, and nothing was noted. */
    public void beginAnew() {
        sql.useHandle(handle -> handle.execute("""
                TRUNCATE employee.employees, employee.sign_in_budgets, employee.revocations, employee.signing_keys,
                         employee.service_accounts CASCADE
                """));
        noted.clear();
    }

    public List<AccessAction> noted() {
        return noted.stream().map(AccessNoted::action).toList();
    }

    public long count(AccessAction action) {
        return noted.stream().filter(fact -> fact.action() == action).count();
    }

    public EmployeeView hire(String name, Role... roles) {
        return employees.hire(Person.named(name).roles(roles).details());
    }

    /** Somebody who has set the usual password. */
    public EmployeeView member(String name, Role... roles) {
        EmployeeView person = hire(name, roles);
        accounts.redeem(accounts.invite(person.id(), person.id()).token(), PASSWORD);
        noted.clear();
        return person;
    }

    /** From a browser of which nobody has heard before. */
    public SignInAttempt attempt(String email, String password) {
        return new SignInAttempt(email, password, null, SignInChannel.BROWSER, null, "Test");
    }

    /** So much time passes for everything that is kept about accounts. */
    public void pass(Duration time) {
        long seconds = time.toSeconds();
        sql.useHandle(handle -> {
            handle.execute(
                    "UPDATE employee.sign_in_budgets SET not_before = not_before - make_interval(secs => ?),"
                            + " evaluated = ARRAY(SELECT e - ? FROM unnest(evaluated) AS e ORDER BY e)",
                    seconds,
                    seconds * 1_000_000);
            shift(seconds, "account_links", "issued_at", "expires_at");
            shift(seconds, "sessions", "created_at", "last_used_at", "expires_at", "ended_at");
            shift(seconds, "known_devices", "created_at", "expires_at");
            shift(seconds, "signing_keys", "created_at", "signs_from", "verifies_until");
            shift(seconds, "service_accounts", "created_at", "expires_at", "last_used_at");
        });
    }

    private void shift(long seconds, String table, String... moments) {
        String changes = String.join(
                ", ",
                List.of(moments).stream()
                        .map(moment -> moment + " = " + moment + " - make_interval(secs => " + seconds + ")")
                        .toList());
        sql.useHandle(handle -> handle.execute("UPDATE employee." + table + " SET " + changes));
    }

    /** Whether any column of any table of the module contains this text. */
    public boolean isStored(String secret) {
        List<String> tables = sql.withHandle(handle -> handle.createQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'employee'"
                                + " AND table_type = 'BASE TABLE'")
                .mapTo(String.class)
                .list());
        return tables.stream()
                .anyMatch(table -> sql.withHandle(handle -> handle.createQuery("SELECT EXISTS (SELECT FROM employee."
                                + table + " AS t WHERE CAST(t AS text) LIKE '%' || :secret || '%')")
                        .bind("secret", secret)
                        .mapTo(Boolean.class)
                        .one()));
    }

    /** How many rows a query finds. */
    public int rows(String from) {
        return sql.withHandle(handle -> handle.createQuery("SELECT count(*) FROM " + from)
                .mapTo(Integer.class)
                .one());
    }

    /** The database's time, by which everything about access begins and ends. */
    public OffsetDateTime now() {
        return sql.withHandle(handle -> handle.createQuery("SELECT clock_timestamp()")
                .mapTo(OffsetDateTime.class)
                .one());
    }
}
