/** People over HTTP. */
package org.daybook.web.employee;
