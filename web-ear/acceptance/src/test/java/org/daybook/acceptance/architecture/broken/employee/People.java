package org.daybook.acceptance.architecture.broken.employee;

/** A module's API. */
public interface People {}
