package org.daybook.acceptance.architecture.broken.employee.chair;

import org.daybook.acceptance.architecture.broken.employee.desk.Desk;

/** The other half. */
public class Chair {
    public Desk desk;
}
