package org.daybook.web.workday;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The text of a calendar file. Not a record: those are read from JSON. */
@Schema(
        name = "CalendarText",
        type = SchemaType.STRING,
        description = "An iCalendar file (RFC 5545).",
        maxLength = CalendarTextReader.MAX_BYTES,
        example =
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261224\nSUMMARY:Christmas Eve\nEND:VEVENT\nEND:VCALENDAR")
public final class CalendarText {

    private final String text;

    CalendarText(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
