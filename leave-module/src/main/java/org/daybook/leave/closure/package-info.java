/**
 * Company closures: leave for everybody of a group by one call. People are booked in slices, each in a transaction of its
 * own; a run that is cut off goes on where it stopped, and nobody is booked twice.
 */
package org.daybook.leave.closure;
