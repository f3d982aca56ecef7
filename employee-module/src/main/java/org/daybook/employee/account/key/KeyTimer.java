package org.daybook.employee.account.key;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daybook.platform.Leases;

/** Ticks on every node and makes the next signing key when it is time. The lease saves the other nodes the work. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyTimer {

    private static final Logger LOG = Logger.getLogger(KeyTimer.class.getName());
    private static final String LEASE = "employee.signing-keys";
    private static final Duration TERM = Duration.ofSeconds(30);

    @EJB
    private KeyRotation rotation;

    @Inject
    private Leases leases;

    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false, info = "Rotation of signing keys")
    public void tick() {
        try {
            if (leases.acquire(LEASE, TERM)) {
                rotation.rotate();
            }
        } catch (RuntimeException e) {
            // A timer that fails twice in a row may be given up by the server; the next tick tries again.
            LOG.log(Level.WARNING, "The signing keys were not looked after", e);
        }
    }
}
