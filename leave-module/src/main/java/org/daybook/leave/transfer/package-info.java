/**
 * Bringing people, leave and balances in from files, and taking them out again. A file is read and checked line by
 * line; lines that can be taken wait in a table and are written in batches of people, each one transaction together with
 * how far it got. So another node can go on at any moment, and nothing happens twice.
 */
package org.daybook.leave.transfer;
