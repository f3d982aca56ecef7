package org.daybook.leave;

/**
 * A document of a request.
 *
 * @param name of the file, at most 200 characters; null for one that follows from the type
 * @param mediaType application/pdf, image/jpeg or image/png
 */
public record AddDocument(long requestId, Actor actor, String name, String mediaType) {}
