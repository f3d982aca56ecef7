/**
 * Accounts: who may sign in, the links by which passwords are set, and what follows from leaving or changing roles. The
 * packages below it hold the parts: passwords, the throttle of guessing, sessions, keys, service accounts, identities.
 */
package org.daybook.employee.account;
