/** Broken: an API of implementations. */
package org.daybook.acceptance.architecture.broken.leave;
