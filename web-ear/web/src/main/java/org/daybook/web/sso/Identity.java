package org.daybook.web.sso;

import java.util.List;

/**
 * Whom the provider has vouched for.
 *
 * @param verifiedEmail null unless the provider says that it has made sure of it
 * @param groups as the configured claim lists them; none if it is not there
 */
record Identity(String subject, String verifiedEmail, List<String> groups) {}
