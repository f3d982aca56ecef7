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

    List<LeavePeriod> others() {
        return booked.stream().map(LeavePeriod::of).toList();
    }
}
