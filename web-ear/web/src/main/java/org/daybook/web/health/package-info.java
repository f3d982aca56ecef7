/**
 * Whether this node lives, has started, and can serve. Live asks nothing but the process itself, so that an outage of
 * the database does not get nodes restarted; ready asks the database and, once, a route of the application.
 */
package org.daybook.web.health;
