/** Mail, as seen over HTTP: the outbox for administrators, and what each person receives. */
package org.daybook.web.postbox;
