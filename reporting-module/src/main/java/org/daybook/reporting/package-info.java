/** Figures over many people: the read side, over views that the other modules publish. It writes nothing. */
package org.daybook.reporting;
