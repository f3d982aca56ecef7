package org.daybook.leave.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.leave.ClosureOutcome;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.closure.ClosurePolicy.Share;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.AccountLedger;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.ledger.LedgerEntry;
import org.daybook.leave.request.GroupLeave.Booking;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkCalendar;
import org.daybook.leave.workday.WorkTime;
import org.daybook.leave.workday.WorkingDay;

/**
 * What a closure means for some people: by as many statements as for one. The same for a preview and for booking, which
 * only locks the accounts first.
 */
@ApplicationScoped
class ClosureShares {

    @Inject
    private Ledger ledger;

    @Inject
    private WorkTime workTime;

    @Inject
    private ClosurePeople people;

    /**
     * One person's part of it.
     *
     * @param bookings what is to be written; empty if nothing is
     */
    record PersonalShare(
            long employeeId, ClosureOutcome outcome, BigDecimal days, boolean overdrawn, List<Booking> bookings) {

        static PersonalShare none(long employeeId, ClosureOutcome outcome) {
            return new PersonalShare(employeeId, outcome, BigDecimal.ZERO, false, List.of());
        }
    }

    /** To look at only. */
    List<PersonalShare> look(Closure closure, List<Long> ids) {
        return shares(closure, ids, ledger.accounts(ids));
    }

    /** To be booked in the same transaction. */
    List<PersonalShare> lock(Closure closure, List<Long> ids) {
        ledger.openAccounts(ids);
        return shares(closure, ids, ledger.lockAccounts(ids));
    }

    private List<PersonalShare> shares(Closure closure, List<Long> ids, List<Account> all) {
        LeavePeriod period = closure.period();
        Map<Long, Account> accounts = all.stream()
                .filter(account -> account.leaveType().equals(closure.order().leaveType()))
                .collect(Collectors.toMap(Account::employeeId, Function.identity()));
        Map<Long, WorkCalendar> calendars = workTime.calendars(ids, period.startDate(), period.endDate());
        Map<Long, List<LeavePeriod>> taken = people.leave(ids, period.startDate(), period.endDate());
        Map<Long, Share> shares = ids.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> share(
                                closure, id, accounts.get(id), calendars.get(id), taken.getOrDefault(id, List.of()))));
        Map<Long, AccountLedger> ledgers = ledgers(closure, accounts, shares);
        return ids.stream()
                .map(id -> personal(closure, id, shares.get(id), ledgers.get(id)))
                .toList();
    }

    /** A preview may meet somebody whose accounts are not open yet; booking opens them. */
    private static Share share(
            Closure closure, Long id, Account account, WorkCalendar calendar, List<LeavePeriod> taken) {
        if (closure.exceptions().contains(id)) {
            return Share.none(ClosureOutcome.EXCEPTION);
        }
        if (account == null) {
            return Share.none(ClosureOutcome.NOT_EMPLOYED);
        }
        return new ClosurePolicy(closure.period(), account.policy())
                .share(account.holder().joiningDate(), account.holder().leavingDate(), calendar, taken);
    }

    private Map<Long, AccountLedger> ledgers(Closure closure, Map<Long, Account> accounts, Map<Long, Share> shares) {
        List<Account> booked = accounts.values().stream()
                .filter(account -> !shares.get(account.employeeId()).pieces().isEmpty())
                .toList();
        if (booked.isEmpty()) {
            return Map.of();
        }
        return ledger.read(booked, account -> account.yearOf(closure.order().endDate()), null).stream()
                .collect(Collectors.toMap(one -> one.account().employeeId(), Function.identity()));
    }

    private static PersonalShare personal(Closure closure, long id, Share share, AccountLedger account) {
        if (share.pieces().isEmpty()) {
            return PersonalShare.none(id, share.outcome());
        }
        boolean own = id == closure.order().actorId();
        RequestStatus status = own ? RequestStatus.PENDING : RequestStatus.APPROVED;
        List<Booking> bookings = share.pieces().stream()
                .map(piece -> new Booking(account, piece.period(), piece.days(), status))
                .toList();
        boolean overdrawn = !account.covers(debits(bookings));
        if (own && overdrawn) {
            return PersonalShare.none(id, ClosureOutcome.OWN_OVERDRAWN);
        }
        BigDecimal days = bookings.stream()
                .map(booking -> WorkingDay.total(booking.days()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PersonalShare(id, ClosureOutcome.BOOKED, days, overdrawn, bookings);
    }

    private static List<LedgerEntry> debits(List<Booking> bookings) {
        List<LedgerEntry> debits = new ArrayList<>();
        for (Booking booking : bookings) {
            Account account = booking.ledger().account();
            booking.days()
                    .forEach(day -> debits.add(
                            LedgerEntry.debit(account.employeeId(), account.policy(), day, null, booking.status())));
        }
        return debits;
    }
}
