/**
 * Single sign-on by OpenID Connect: the authorization code flow with PKCE against one provider, and, where that is
 * configured, the provider's access tokens for the API. Nothing is kept on the server between the two halves of a sign-in,
 * so that any node can do either.
 */
package org.daybook.web.sso;
