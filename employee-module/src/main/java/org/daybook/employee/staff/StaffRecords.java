package org.daybook.employee.staff;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.daybook.employee.PersonalData;
import org.daybook.platform.audit.AuditTrail;

/** The one implementation of {@link PersonalData}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffRecords implements PersonalData {

    @EJB
    private LeaverErasure erasure;

    @Inject
    private AuditTrail trail;

    /**
     * The trail first: once the person counts as erased, nobody looks again. And once more at the end, for what was
     * recorded about the person in the meantime.
     */
    @Override
    public void erase(long employeeId) {
        erasure.requireLeaver(employeeId);
        trail.eraseValuesOf(employeeId);
        erasure.erase(employeeId);
        trail.eraseValuesOf(employeeId);
    }
}
