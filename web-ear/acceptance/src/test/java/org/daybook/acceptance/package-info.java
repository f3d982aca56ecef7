/** Tests of the built artefacts, seen from outside. */
package org.daybook.acceptance;
