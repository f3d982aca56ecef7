package org.daybook.acceptance.architecture.broken.employee;

import org.daybook.acceptance.architecture.broken.leave.wish.Wish;

/** Implements an API as a plain class, in the API's package, and looks inside another module above its own. */
public class Staff implements People {
    final Wish wish = new Wish();
}
