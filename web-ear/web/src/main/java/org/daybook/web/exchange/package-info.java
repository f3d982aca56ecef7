/**
 * What happens to every exchange, whoever answers it: correlation id and access record, security headers, CORS, a
 * check of the request line, and a problem in place of each error page of the server. The order of the filters is in
 * {@code web.xml}.
 */
package org.daybook.web.exchange;
