package org.daybook.reporting;

/** The figures of the first page. */
public interface Dashboard {

    /**
     * @param visibleTo only this person and everyone who reports to them, directly or through others; null for all
     * @param year leave year; null for the current one
     */
    DashboardStats stats(Long visibleTo, Integer year);
}
