/** The edge of the HTTP interface, from outside: what is refused, and that every refusal has the one form. */
package org.daybook.acceptance.edge;
