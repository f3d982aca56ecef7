/** Broken: it knows leave. */
package org.daybook.acceptance.architecture.broken.employee;
