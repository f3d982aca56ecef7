/** The staff directory: the aggregate of a person, its rules and its repository. */
package org.daybook.employee.staff;
