/**
 * People: who works here, in which department, for whom, since when and until when. This package is the module's API;
 * what is below it is nobody else's business. Other modules refer to a person by id, and join
 * {@code employee.people} in SQL where they must.
 */
package org.daybook.employee;
