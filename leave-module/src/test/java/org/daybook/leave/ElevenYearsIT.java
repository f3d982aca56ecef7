package org.daybook.leave;

import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.daybook.employee.EmployeeModule;
import org.daybook.platform.Cursor;
import org.daybook.testing.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fifty people, eleven leave years: see {@link SimulatedYears}. */
@ExtendWith(ArquillianExtension.class)
class ElevenYearsIT {

    private static final Logger LOG = Logger.getLogger(ElevenYearsIT.class.getName());

    @Inject
    private SimulatedYears years;

    @Deployment
    static WebArchive archive() {
        return Slice.of(ElevenYearsIT.class, Cursor.class, EmployeeModule.class, LeaveModule.class);
    }

    @Test
    void projectionAndHistoryAreTheWalkOnEveryDay() {
        String story = years.live(50, 90);
        LOG.info(story);
    }
}
