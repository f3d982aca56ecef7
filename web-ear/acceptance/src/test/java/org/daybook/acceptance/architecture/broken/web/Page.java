package org.daybook.acceptance.architecture.broken.web;

import jakarta.persistence.EntityManager;
import org.daybook.acceptance.architecture.broken.employee.desk.Desk;
import org.daybook.acceptance.architecture.broken.standalone.Launcher;

/** Looks inside a module, stores things, and knows what starts it. */
public class Page {
    public Desk desk;
    public Launcher launcher;
    EntityManager entities;
}
