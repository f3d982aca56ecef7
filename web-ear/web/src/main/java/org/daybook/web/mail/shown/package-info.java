/** What templates are given to show. They read the public members of public types only, so these have a package. */
package org.daybook.web.mail.shown;
