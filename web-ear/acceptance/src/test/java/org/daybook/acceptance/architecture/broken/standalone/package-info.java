/** Broken: it knows the platform. */
package org.daybook.acceptance.architecture.broken.standalone;
