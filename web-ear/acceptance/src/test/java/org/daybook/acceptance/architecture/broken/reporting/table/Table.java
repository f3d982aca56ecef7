package org.daybook.acceptance.architecture.broken.reporting.table;

import org.daybook.acceptance.architecture.broken.reporting.chart.Chart;

/** The other half. */
public class Table {
    public Chart chart;
}
