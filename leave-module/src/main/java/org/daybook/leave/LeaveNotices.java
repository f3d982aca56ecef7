package org.daybook.leave;

import java.util.Optional;

/** What mails about leave requests say. */
public interface LeaveNotices {

    /**
     * What a reader is told of a request.
     *
     * @param told where the request stood when the mail was written
     * @return empty if it no longer stands there, or the reader is neither the employee nor decides on it any more
     */
    Optional<LeaveNotice> find(long requestId, RequestStatus told, long readerId);
}
