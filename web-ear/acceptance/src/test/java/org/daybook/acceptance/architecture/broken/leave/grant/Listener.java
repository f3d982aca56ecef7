package org.daybook.acceptance.architecture.broken.leave.grant;

import jakarta.enterprise.event.Observes;

/** Hears what is no fact, where no persistence unit will be found. */
class Listener {
    void on(@Observes StringBuilder rumour) {
        rumour.append('!');
    }
}
