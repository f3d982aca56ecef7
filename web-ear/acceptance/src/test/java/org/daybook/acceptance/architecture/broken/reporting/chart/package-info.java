/** Broken: in a circle with tables. */
package org.daybook.acceptance.architecture.broken.reporting.chart;
