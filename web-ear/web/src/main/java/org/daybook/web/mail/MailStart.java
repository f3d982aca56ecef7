package org.daybook.web.mail;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A node whose mail is set up wrongly would keep everybody waiting for mails; it does not start. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class MailStart {

    private static final Logger LOG = Logger.getLogger(MailStart.class.getName());

    @Inject
    private MailSettings settings;

    @PostConstruct
    void check() {
        settings.check();
        if (settings.isOn()) {
            LOG.log(Level.INFO, "Mail goes to {0}, port {1}.", new Object[] {
                settings.host(), Integer.toString(settings.port())
            });
        } else {
            LOG.info("No mail server is set up (daybook.mail.host): mails wait in the outbox.");
        }
    }
}
