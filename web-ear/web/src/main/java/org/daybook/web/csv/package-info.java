/** Answers as files that spreadsheets open. */
package org.daybook.web.csv;
