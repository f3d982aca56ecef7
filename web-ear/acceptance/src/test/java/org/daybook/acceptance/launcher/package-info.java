/** The standalone jar as a program: how it starts, refuses to start, stops, and comes back after it was killed. */
package org.daybook.acceptance.launcher;
