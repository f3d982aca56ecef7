/**
 * The outbox: mails are written with the fact that they tell of, taken by one node at a time, and end as sent, parked or
 * superseded. What they say is no concern of this package.
 */
package org.daybook.employee.postbox;
