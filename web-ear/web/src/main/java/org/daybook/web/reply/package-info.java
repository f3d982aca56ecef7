/** What answers have in common: entity tags, conditional requests, and pages with their links. */
package org.daybook.web.reply;
