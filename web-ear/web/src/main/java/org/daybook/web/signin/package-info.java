/**
 * Ways in over HTTP: signing in and out, sessions, passwords and links, accounts as administrators see them, and service
 * accounts.
 */
package org.daybook.web.signin;
