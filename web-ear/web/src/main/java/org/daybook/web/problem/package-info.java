/**
 * Every refusal and failure as one RFC 9457 problem: {@link org.daybook.web.problem.ProblemTable} gives each code its
 * status, four exception mappers cover everything that can be thrown, and no answer carries a stack trace or the text
 * of an exception.
 */
package org.daybook.web.problem;
