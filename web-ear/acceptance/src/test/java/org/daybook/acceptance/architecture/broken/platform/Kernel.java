package org.daybook.acceptance.architecture.broken.platform;

import org.daybook.acceptance.architecture.broken.web.Page;

/** Reaches up to the web, and arrives wrapped when it is thrown. */
public class Kernel extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient Page page = new Page();
}
