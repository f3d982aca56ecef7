package org.daybook.leave.document;

import java.util.ArrayList;
import java.util.List;
import org.daybook.leave.Actor;
import org.daybook.leave.AddDocument;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;

/** Who may deal with a document, and what it may be. */
final class DocumentCheck {

    private static final int NAME_LENGTH = 200;

    private DocumentCheck() {}

    /** @throws RuleViolation {@code forbidden} for everybody but the person and HR */
    static void mayRead(Actor actor, long employeeId) {
        if (actor.employeeId() != employeeId && !actor.hr()) {
            throw new RuleViolation(CommonProblem.FORBIDDEN, "Only the person and HR may do this.");
        }
    }

    /** @throws RuleViolation {@code forbidden} for everybody but HR, of whom nobody deletes their own */
    static void mayDelete(Actor actor, long employeeId) {
        if (actor.employeeId() == employeeId || !actor.hr()) {
            throw new RuleViolation(CommonProblem.FORBIDDEN, "Only HR may do this, and nobody for themselves.");
        }
    }

    /**
     * The name under which the document is kept.
     *
     * @throws RuleViolation {@code validation-failed} if it is not what it claims to be
     */
    static String nameOf(AddDocument command, byte[] beginning) {
        DocumentForm form = DocumentForm.of(command.mediaType())
                .orElseThrow(() -> new RuleViolation(
                        CommonProblem.VALIDATION_FAILED, "", "It may be a PDF file, a JPEG or a PNG image."));
        List<Violation> violations = new ArrayList<>();
        if (!form.isBegunBy(beginning)) {
            violations.add(new Violation(
                    CommonProblem.VALIDATION_FAILED, "", "The content is not " + command.mediaType() + "."));
        }
        String name = command.name();
        if (name != null && !isName(name)) {
            violations.add(new Violation(
                    CommonProblem.VALIDATION_FAILED,
                    "/File-Name",
                    "Give a file name of at most 200 characters, without folders and control characters."));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolation(violations);
        }
        return name == null ? form.usualName() : name.strip();
    }

    /** Format characters can make a name look like another one: right-to-left override, for instance. */
    private static boolean isName(String name) {
        return !name.isBlank()
                && name.codePointCount(0, name.length()) <= NAME_LENGTH
                && name.codePoints().noneMatch(DocumentCheck::isStrange);
    }

    private static boolean isStrange(int character) {
        return character == '/'
                || character == '\\'
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR
                || Character.getType(character) == Character.SURROGATE;
    }
}
