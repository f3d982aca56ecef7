package org.daybook.platform;

/**
 * Which page a caller wants.
 *
 * @param limit number of items, 1 to {@value #MAX_LIMIT}
 * @param after the last item of the page before, null for the first page
 */
public record PageRequest(int limit, Cursor after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /**
     * From query parameters.
     *
     * @throws RuleViolation {@code validation-failed} for a limit out of range, {@code invalid-cursor}
     */
    public static PageRequest of(Integer limit, String cursor) {
        int size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > MAX_LIMIT) {
            throw new RuleViolation(
                    CommonProblem.VALIDATION_FAILED, "/limit", "The limit must be between 1 and " + MAX_LIMIT + ".");
        }
        return new PageRequest(size, cursor == null ? null : Cursor.decode(cursor));
    }

    /** Rows to ask the database for: one more tells whether a next page exists. */
    public int fetchSize() {
        return limit + 1;
    }
}
