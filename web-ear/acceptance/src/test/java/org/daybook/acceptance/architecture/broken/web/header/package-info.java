/** Broken: in a circle with footers. */
package org.daybook.acceptance.architecture.broken.web.header;
