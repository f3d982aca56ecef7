package org.daybook.employee.account.key;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import org.daybook.platform.Leases;
import org.daybook.platform.OutlivesFailures;

/** Ticks on every node and makes the next signing key when it is time. The lease saves the other nodes the work. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(OutlivesFailures.class)
public class KeyTimer {

    private static final String LEASE = "employee.signing-keys";
    private static final Duration TERM = Duration.ofSeconds(30);

    @EJB
    private KeyRotation rotation;

    @Inject
    private Leases leases;

    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false, info = "Rotation of signing keys")
    public void tick() {
        if (leases.acquire(LEASE, TERM)) {
            rotation.rotate();
        }
    }
}
