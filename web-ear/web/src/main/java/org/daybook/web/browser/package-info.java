/**
 * Sessions of browsers: the tokens are in cookies that no script can read, and a request that changes something has to
 * show that a page of our own sent it.
 */
package org.daybook.web.browser;
