package org.daybook.platform;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items at most as many as were asked for
 * @param nextCursor where the next page starts, null on the last page
 */
public record Page<T>(List<T> items, String nextCursor) {

    /**
     * Cuts the page from a query that asked for one row more than the page holds.
     *
     * @param fetched up to {@code limit + 1} rows in list order
     * @param cursorOf the cursor of a page that starts after the given row
     */
    public static <T> Page<T> of(List<T> fetched, int limit, Function<T, Cursor> cursorOf) {
        if (fetched.size() <= limit) {
            return new Page<>(List.copyOf(fetched), null);
        }
        List<T> items = List.copyOf(fetched.subList(0, limit));
        return new Page<>(items, cursorOf.apply(items.get(limit - 1)).encode());
    }
}
