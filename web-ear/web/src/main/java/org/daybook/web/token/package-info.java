/**
 * Access tokens: JWTs (RFC 9068) signed with ES256, made at sign-in and refresh, checked without any look-up. What a
 * node needs for that it keeps in memory: the public keys, and what was revoked before it ran out. Without fresh
 * knowledge of revocations nobody is let in.
 */
package org.daybook.web.token;
