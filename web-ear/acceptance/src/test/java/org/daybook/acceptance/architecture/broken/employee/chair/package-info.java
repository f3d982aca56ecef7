/** Broken: in a circle with desks. */
package org.daybook.acceptance.architecture.broken.employee.chair;
