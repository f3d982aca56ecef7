/**
 * Starts Daybook on one machine with one command: an embedded PostgreSQL (or a given one) and Payara Micro with the
 * application, kept in one data folder. Every start that cannot succeed ends with one sentence and an exit code other
 * than 0; every end leaves no process behind.
 */
package org.daybook.standalone;
