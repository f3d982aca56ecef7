/** Broken: it knows the web. */
package org.daybook.acceptance.architecture.broken.platform;
