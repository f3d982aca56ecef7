package org.daybook.leave;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a change would mean for some people.
 *
 * @param people how many were looked at
 * @param balances that would be other ones
 * @param requests that would cost something else
 * @param last id of the last person looked at; null if there are no more people after them
 */
public record ChangePreview(int people, List<Balance> balances, List<Request> requests, Long last) {

    /**
     * A balance that would be another one.
     *
     * @param before days that can be booked now
     * @param after days that could be booked then
     */
    public record Balance(long employeeId, String leaveType, int year, BigDecimal before, BigDecimal after) {}

    /**
     * A request that would cost something else.
     *
     * @param before days that it costs now
     * @param after days that it would cost then
     */
    public record Request(long id, long employeeId, String leaveType, BigDecimal before, BigDecimal after) {}
}
