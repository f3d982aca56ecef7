/**
 * The architecture, as rules that the build checks: which module may know which, what is hidden, and what code may not
 * do. Each rule says why, and each is held against {@code broken}, a company of examples that break it.
 */
package org.daybook.acceptance.architecture;
