package org.daybook.web.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.leave.LeaveNotice;
import org.daybook.leave.LeavePreview.Away;
import org.daybook.leave.RequestStatus;
import org.daybook.web.mail.shown.Letter;
import org.daybook.web.mail.shown.Letter.Action;
import org.daybook.web.mail.shown.Letter.Fact;
import org.daybook.web.mail.shown.Letter.Listing;
import org.daybook.web.mail.shown.Letter.Quote;
import org.daybook.web.mail.shown.Letter.Tone;

/** Words a mail about a leave request. */
final class LeaveLetters {

    private final LeaveNotice notice;
    private final Words words;
    private final String baseUrl;

    private LeaveLetters(LeaveNotice notice, Words words, String baseUrl) {
        this.notice = notice;
        this.words = words;
        this.baseUrl = baseUrl;
    }

    /** @param baseUrl where Daybook is, without a slash at the end */
    static Letter of(LeaveNotice notice, Words words, String baseUrl) {
        return new LeaveLetters(notice, words, baseUrl).letter();
    }

    private Letter letter() {
        String kind = kind();
        String dates = words.dates(notice.startDate(), notice.endDate());
        String name = HeaderText.of(notice.employeeName(), 60);
        return new Letter(
                words.language(),
                words.text(kind + ".subject", name, dates),
                words.text("leave.preview", words.days(notice.workingDays()), type(), dates),
                tone(),
                words.text(kind + ".heading", name, dates),
                notice.status() == RequestStatus.PENDING ? words.text(kind + ".lead", name) : null,
                facts(),
                team(),
                quote(),
                new Action(words.text("leave.open"), baseUrl + "/", null),
                words.text(notice.ownLeave() ? "leave.reason.own" : "leave.reason.approver", name));
    }

    private String kind() {
        return "leave." + notice.status().name() + (notice.ownLeave() ? ".own" : "");
    }

    private Tone tone() {
        return switch (notice.status()) {
            case APPROVED -> Tone.GOOD;
            case REJECTED -> Tone.BAD;
            default -> Tone.NEUTRAL;
        };
    }

    private String type() {
        return notice.leaveType() == null ? words.text("type.absent") : words.leaveType(notice.leaveType());
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (!notice.ownLeave()) {
            facts.add(fact("employee", notice.employeeName()));
        }
        facts.add(fact("type", type()));
        if (notice.startDate().equals(notice.endDate())) {
            facts.add(fact("day", words.date(notice.startDate(), notice.startPart())));
        } else {
            facts.add(fact("from", words.date(notice.startDate(), notice.startPart())));
            facts.add(fact("to", words.date(notice.endDate(), notice.endPart())));
        }
        facts.add(fact("workingDays", words.days(notice.workingDays())));
        notice.balances()
                .forEach(left -> facts.add(new Fact(
                        words.text("fact.left", Integer.toString(left.year())), words.days(left.available()))));
        if (notice.status() != RequestStatus.PENDING && notice.actorName() != null) {
            facts.add(fact("actor." + notice.status().name(), notice.actorName()));
        }
        return facts;
    }

    private Fact fact(String label, String value) {
        return new Fact(words.text("fact." + label), value);
    }

    /** Only where something is to be decided. */
    private Listing team() {
        if (notice.ownLeave() || notice.status() != RequestStatus.PENDING) {
            return null;
        }
        List<Away> away = notice.team().away();
        if (away.isEmpty()) {
            return new Listing(words.text("team.nobody"), List.of());
        }
        Stream<String> lines = away.stream()
                .map(one -> words.text("team.away", one.name(), words.dates(one.startDate(), one.endDate())));
        Stream<String> more = notice.team().more() == 0
                ? Stream.empty()
                : Stream.of(words.text("team.more", notice.team().more()));
        return new Listing(words.text("team.title"), Stream.concat(lines, more).toList());
    }

    private Quote quote() {
        if (notice.status() == RequestStatus.PENDING) {
            return notice.reason() == null ? null : new Quote(words.text("quote.reason"), notice.reason());
        }
        return notice.comment() == null ? null : new Quote(words.text("quote.comment"), notice.comment());
    }
}
