/** Secrets: random tokens, and passwords that are chosen by people, checked by rules and kept as Argon2id hashes. */
package org.daybook.employee.account.secret;
