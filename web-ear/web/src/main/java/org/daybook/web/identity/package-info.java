/**
 * Who is asking. Until there is a sign-in, a header names the acting person, and only where a demonstration or a test
 * runs on this machine.
 */
package org.daybook.web.identity;
