/** Sessions: signing in, rotating refresh tokens, signing out, and the revocations that every node hears of. */
package org.daybook.employee.account.session;
