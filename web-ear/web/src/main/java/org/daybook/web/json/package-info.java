/**
 * JSON as it is spoken here: strict to the letter on the way in, plain on the way out. A body is read in three steps,
 * each of which refuses what the next one need not know: {@link org.daybook.web.json.BodyFilter} takes at most 64 KiB,
 * {@link org.daybook.web.json.StrictJson} accepts one well-formed document, and
 * {@link org.daybook.web.json.RecordBinder} turns it into a record, naming every member that does not fit.
 */
package org.daybook.web.json;
