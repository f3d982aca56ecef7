package org.daybook.acceptance.architecture.broken.web.header;

import org.daybook.acceptance.architecture.broken.web.footer.Footer;

/** Half of a circle. */
public class Header {
    public Footer footer;
}
