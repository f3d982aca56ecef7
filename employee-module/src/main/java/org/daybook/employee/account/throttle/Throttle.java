package org.daybook.employee.account.throttle;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.employee.account.setting.AccountSettings;
import org.daybook.employee.account.throttle.BudgetStore.Locked;

/**
 * Counts password evaluations before they take place, each time in a transaction of its own: what was counted stays
 * counted, whatever becomes of the attempt. Rows are locked in the order of their keys.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Throttle {

    /**
     * The answer to whether a password may be evaluated.
     *
     * @param keys the budgets that were charged
     * @param at when, by the database's clock
     * @param delay zero if it may; otherwise how long not, and nothing was charged
     */
    public record Charge(List<String> keys, Instant at, Duration delay) {

        boolean refused() {
            return !delay.isZero();
        }
    }

    @Inject
    private BudgetStore budgets;

    @Inject
    private AccountSettings settings;

    /**
     * For a sign-in.
     *
     * @param deviceHash of a device that is known to be the person's, otherwise null
     * @param address null if not known
     */
    public Charge forSignIn(String email, String deviceHash, String address) {
        int limit = settings.attemptsPerAccount();
        List<Budget> charged = new ArrayList<>();
        charged.add(deviceHash == null ? Budget.ofName(email, limit) : Budget.ofDevice(deviceHash, limit));
        if (address != null) {
            charged.add(Budget.ofAddress("sign-in", address, settings.attemptsPerAddress()));
        }
        return charge(charged);
    }

    /** For the current password of somebody who is signed in. */
    public Charge forConfirmation(long employeeId) {
        return charge(List.of(Budget.ofPerson(employeeId, settings.attemptsPerAccount())));
    }

    /** For asking that a password be reset. */
    public Charge forReset(String address) {
        return charge(List.of(Budget.ofAddress("reset", address, settings.attemptsPerAddress())));
    }

    /** The password was right. */
    public void forgive(Charge charge) {
        budgets.lock(charge.keys())
                .byKey()
                .forEach((key, attempts) -> budgets.save(key, attempts.forgiven(charge.at())));
    }

    /** The evaluation did not take place. */
    public void giveBack(Charge charge) {
        budgets.lock(charge.keys())
                .byKey()
                .forEach((key, attempts) -> budgets.save(key, attempts.without(charge.at())));
    }

    private Charge charge(List<Budget> charged) {
        Map<String, ThrottlePolicy> policies = new TreeMap<>();
        charged.forEach(budget -> policies.put(budget.key(), budget.policy()));
        List<String> keys = List.copyOf(policies.keySet());
        Locked locked = budgets.lock(keys);
        Map<String, Attempts> before = locked.byKey();
        Instant now = later(locked.at(), before);
        Duration wait = Duration.ZERO;
        for (Map.Entry<String, ThrottlePolicy> budget : policies.entrySet()) {
            Duration needed = budget.getValue().waitBefore(before.get(budget.getKey()), now);
            wait = needed.compareTo(wait) > 0 ? needed : wait;
        }
        if (wait.isZero()) {
            policies.forEach((key, policy) -> budgets.save(key, policy.charge(before.get(key), now)));
        }
        return new Charge(keys, now, wait);
    }

    /** Later than anything counted, though the database's clock may have been set back a little. */
    private static Instant later(Instant clock, Map<String, Attempts> before) {
        Instant now = clock;
        for (Attempts attempts : before.values()) {
            Instant last =
                    attempts.count() == 0 ? Instant.MIN : attempts.evaluated().get(attempts.count() - 1);
            now = now.isAfter(last) ? now : last.plusNanos(1_000);
        }
        return now;
    }
}
