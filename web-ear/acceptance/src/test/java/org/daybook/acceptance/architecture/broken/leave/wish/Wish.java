package org.daybook.acceptance.architecture.broken.leave.wish;

import org.daybook.acceptance.architecture.broken.leave.grant.Grant;
import org.daybook.acceptance.architecture.broken.reporting.chart.Chart;

/** Half of a circle, and looks inside a module above its own. */
public class Wish {
    public Grant grant;
    public Chart chart;
}
