/** The figures of the first page, read from published views in a fixed number of statements. */
package org.daybook.reporting.dashboard;
