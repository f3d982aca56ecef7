package org.daybook.acceptance.architecture.broken.employee.desk;

import org.daybook.acceptance.architecture.broken.employee.chair.Chair;

/** Half of a circle. */
public class Desk {
    public Chair chair;
}
