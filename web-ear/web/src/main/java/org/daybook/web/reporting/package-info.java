/** Figures over HTTP. */
package org.daybook.web.reporting;
