/** Everything that is kept about one person, for that person to see (GDPR, article 15). */
package org.daybook.web.privacy;
