/** One id per exchange, by which a person, an answer and the log records of it find each other. */
package org.daybook.web.correlation;
