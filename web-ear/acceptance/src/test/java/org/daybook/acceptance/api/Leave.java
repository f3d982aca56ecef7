package org.daybook.acceptance.api;

import java.util.HashMap;
import java.util.Map;

/** Bodies of leave requests. */
final class Leave {

    private Leave() {}

    static Map<String, Object> of(String leaveType, String from, String to) {
        return new HashMap<>(Map.of("leaveType", leaveType, "startDate", from, "endDate", to));
    }

    static Map<String, Object> with(Map<String, Object> leave, String member, Object value) {
        Map<String, Object> changed = new HashMap<>(leave);
        changed.put(member, value);
        return changed;
    }
}
