/** When people work, over HTTP: work patterns, holidays, and whose holidays people have. */
package org.daybook.web.workday;
