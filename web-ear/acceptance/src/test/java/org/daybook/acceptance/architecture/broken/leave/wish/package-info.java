/** Broken: in a circle with grants. */
package org.daybook.acceptance.architecture.broken.leave.wish;
