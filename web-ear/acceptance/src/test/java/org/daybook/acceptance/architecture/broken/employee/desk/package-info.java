/** Broken: in a circle with chairs. */
package org.daybook.acceptance.architecture.broken.employee.desk;
