/** The keys of access tokens: made, published, used, retired; sealed in the database. */
package org.daybook.employee.account.key;
