/** Who is at the other end: address, encryption and origin, as far as they can be believed. */
package org.daybook.web.connection;
