/** Broken: in a circle with headers. */
package org.daybook.acceptance.architecture.broken.web.footer;
