package org.daybook.leave.request;

import java.util.List;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.planning.Member;
import org.daybook.leave.workday.LeavePeriod;

/**
 * What a submission is seen against, besides the accounts; read by one statement.
 *
 * @param member the person, with the groups that they belong to
 * @param booked other active leave of the person around it, by date
 * @param planningVersion of the rules of planning, as of now
 */
record Surroundings(Member member, List<LeaveRequestView> booked, long planningVersion) {

    /** As if that leave were not booked; null for none. */
    Surroundings without(LeaveRequestView leave) {
        return leave == null
                ? this
                : new Surroundings(
                        member,
                        booked.stream()
                                .filter(other -> other.id() != leave.id())
                                .toList(),
                        planningVersion);
    }

    List<LeavePeriod> others() {
        return booked.stream().map(LeavePeriod::of).toList();
    }
}
