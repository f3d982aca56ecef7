/** A company of examples, each of which breaks a rule of the architecture; never part of the product. */
package org.daybook.acceptance.architecture.broken;
