/**
 * What Daybook promises under parallel requests and faults, tried on two nodes with real requests. The letters (C1, F3)
 * name the promises in documents and issues. Each test prints its seed where it has one, and ends with the invariant
 * checker on the database that it left behind. Long forms carry the tag {@code full}.
 */
package org.daybook.acceptance.promises;
