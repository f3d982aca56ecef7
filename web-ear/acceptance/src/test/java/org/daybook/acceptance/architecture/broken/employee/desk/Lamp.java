package org.daybook.acceptance.architecture.broken.employee.desk;

/** Public, and of no use to anybody. */
public class Lamp {}
