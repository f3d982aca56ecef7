/** Files that bring people and their leave in, and that take them out. */
package org.daybook.web.transfer;
