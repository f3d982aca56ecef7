/** Broken: in a circle with charts. */
package org.daybook.acceptance.architecture.broken.reporting.table;
