package org.daybook.acceptance.architecture.broken.reporting.chart;

import org.daybook.acceptance.architecture.broken.reporting.table.Table;
import org.daybook.acceptance.architecture.broken.web.Page;

/** Half of a circle, and knows the web. */
public class Chart {
    public Table table;
    public Page page;
}
