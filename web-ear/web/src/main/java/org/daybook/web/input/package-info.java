/** Path and query parameters, as strict as bodies: typed, bounded, each one known and given once. */
package org.daybook.web.input;
