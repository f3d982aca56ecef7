/** Broken: it stores and starts things. */
package org.daybook.acceptance.architecture.broken.web;
