/**
 * Reads a Daybook database and says whether everything that must always hold does hold, whatever the code above it did.
 * Changes nothing. Runs by itself ({@link org.daybook.acceptance.checker.Checker}) and after every test of promises.
 */
package org.daybook.acceptance.checker;
