package org.daybook.acceptance.architecture.broken.web.footer;

import org.daybook.acceptance.architecture.broken.web.header.Header;

/** The other half. */
public class Footer {
    public Header header;
}
