/** Broken: in a circle with wishes. */
package org.daybook.acceptance.architecture.broken.leave.grant;
