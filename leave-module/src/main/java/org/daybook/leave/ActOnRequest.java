package org.daybook.leave;

/**
 * Something that a person does with an existing request: approve, reject, withdraw, cancel or undo.
 *
 * @param requestId which request
 * @param actor who does it, and with which authority
 * @param comment at most 1,000 characters, or null; a rejection needs one
 * @param expectedVersion the version that the person saw, or null if any will do
 */
public record ActOnRequest(long requestId, Actor actor, String comment, Long expectedVersion) {}
