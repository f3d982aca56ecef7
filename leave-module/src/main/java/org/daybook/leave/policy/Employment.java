package org.daybook.leave.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When somebody works here: one span of days, or several for those who left and came back.
 *
 * @param spans in date order, without overlap
 */
public record Employment(List<Span> spans) {

    /**
     * Days in employment.
     *
     * @param last null while no end is known
     */
    public record Span(LocalDate first, LocalDate last) {

        /** What of it lies between two days, both included; empty if nothing does. */
        public Optional<Span> within(LocalDate from, LocalDate to) {
            LocalDate start = first.isAfter(from) ? first : from;
            LocalDate end = last != null && last.isBefore(to) ? last : to;
            return start.isAfter(end) ? Optional.empty() : Optional.of(new Span(start, end));
        }

        /** Calendar days; only of a span that ends. */
        public long days() {
            return last.toEpochDay() - first.toEpochDay() + 1;
        }
    }

    /** One span. */
    public static Employment of(LocalDate joining, LocalDate leaving) {
        return new Employment(List.of(new Span(joining, leaving)));
    }

    /**
     * One span with gaps in it.
     *
     * @param gaps in date order: whole spans in which somebody did not work here
     */
    public static Employment withGaps(LocalDate joining, LocalDate leaving, List<Span> gaps) {
        List<Span> spans = new ArrayList<>();
        LocalDate first = joining;
        for (Span gap : gaps) {
            if (gap.first().isAfter(first) && (leaving == null || !gap.last().isAfter(leaving))) {
                spans.add(new Span(first, gap.first().minusDays(1)));
                first = gap.last().plusDays(1);
            }
        }
        spans.add(new Span(first, leaving));
        return new Employment(spans);
    }

    /** The parts of it between two days, both included. */
    public List<Span> within(LocalDate from, LocalDate to) {
        return spans.stream()
                .map(span -> span.within(from, to))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Span::first))
                .toList();
    }

    /** Whether the day is a day of employment. */
    public boolean includes(LocalDate day) {
        return !within(day, day).isEmpty();
    }

    /** The first day of all. */
    public LocalDate joining() {
        return spans.get(0).first();
    }

    /** Full years since the first day of the span that the day lies in: leaving and coming back begins anew. */
    public int yearsOfService(LocalDate day) {
        return spans.stream()
                .filter(span -> !span.first().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(span -> yearsBetween(span.first(), day))
                .orElse(0);
    }

    /** Whoever joined on 29 February has served a year on 28 February, the anniversary of an ordinary year. */
    private static int yearsBetween(LocalDate first, LocalDate day) {
        int years = day.getYear() - first.getYear();
        return first.plusYears(years).isAfter(day) ? years - 1 : years;
    }
}
