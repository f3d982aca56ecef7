package org.daybook.web.signin;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.interceptor.Interceptors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daybook.employee.Accounts;
import org.daybook.employee.IssuedLink;
import org.daybook.platform.OutlivesFailures;

/**
 * While nobody has a password, each start of a node writes a link for the first administrator to the log, the one place
 * that only operators can read. A newer link ends the older one.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(OutlivesFailures.class)
public class SetUpNotice {

    private static final Logger LOG = Logger.getLogger(SetUpNotice.class.getName());
    private static final String PAGE = "/sign-in/link#";

    private final AtomicBoolean written = new AtomicBoolean();

    @EJB
    private Accounts accounts;

    /** Not in the start itself, when the schema may not be there yet; the first time that it works is the last. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "Set-up link, once")
    public void tick() {
        if (written.getAndSet(true)) {
            return;
        }
        try {
            accounts.setUpLink().ifPresentOrElse(SetUpNotice::tell, SetUpNotice::tellThatNoneIsNeeded);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "The database is not ready; asking again.", e);
            written.set(false);
        }
    }

    /** The address of the page for a link; what follows # stays in the browser. */
    static String pathOf(IssuedLink link) {
        return PAGE + link.token();
    }

    private static void tellThatNoneIsNeeded() {
        LOG.info("No set-up link: somebody can sign in already, or there is no administrator.");
    }

    private static void tell(IssuedLink link) {
        LOG.log(
                Level.WARNING,
                "Nobody can sign in yet. Set the first administrator''s password at {0} (works once, until {1}).",
                new Object[] {pathOf(link), link.expiresAt()});
    }
}
