/** What the service counts about itself, at {@code /metrics}. No label carries personal data. */
package org.daybook.web.metrics;
