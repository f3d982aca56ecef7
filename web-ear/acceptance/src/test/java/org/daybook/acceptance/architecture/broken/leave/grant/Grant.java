package org.daybook.acceptance.architecture.broken.leave.grant;

import org.daybook.acceptance.architecture.broken.leave.wish.Sickness;
import org.daybook.acceptance.architecture.broken.leave.wish.Wish;

/** The other half, with somebody else's aggregate. */
public class Grant {
    public Wish wish;
    public Sickness sickness;
}
