/**
 * Who is asking: a person with an access token, in a header or in a cookie, or a program with the token of its service
 * account.
 */
package org.daybook.web.identity;
