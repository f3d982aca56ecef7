/** Starts an embedded PostgreSQL and Payara Micro with the application, in one command. */
package org.daybook.standalone;
