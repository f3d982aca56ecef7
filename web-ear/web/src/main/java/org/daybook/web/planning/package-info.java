/** Planning over HTTP: blackout periods, coverage rules and company closures. */
package org.daybook.web.planning;
