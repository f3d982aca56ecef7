package org.daybook.leave.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.daybook.leave.Actor;
import org.daybook.leave.AddDocument;
import org.daybook.platform.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentCheckTest {

    private static final Actor PERSON = new Actor(7, false, false);
    private static final Actor HR = new Actor(8, true, false);
    private static final Actor ADMINISTRATOR = new Actor(9, false, true);

    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0};
    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PAGE = "<html><script>".getBytes(StandardCharsets.US_ASCII);

    @Test
    void thePersonAndHrReadAndOnlySomebodyElseOfHrDeletes() {
        assertThatCode(() -> DocumentCheck.mayRead(PERSON, 7)).doesNotThrowAnyException();
        assertThatCode(() -> DocumentCheck.mayRead(HR, 7)).doesNotThrowAnyException();
        assertThatCode(() -> DocumentCheck.mayDelete(HR, 7)).doesNotThrowAnyException();
        assertForbidden(() -> DocumentCheck.mayRead(ADMINISTRATOR, 7));
        assertForbidden(() -> DocumentCheck.mayRead(PERSON, 8));
        assertForbidden(() -> DocumentCheck.mayDelete(PERSON, 7));
        assertForbidden(() -> DocumentCheck.mayDelete(HR, 8));
        assertForbidden(() -> DocumentCheck.mayDelete(ADMINISTRATOR, 7));
    }

    private static void assertForbidden(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.code().code()).isEqualTo("forbidden"));
    }

    @Test
    void aDocumentIsWhatItsContentSays() {
        assertThat(name("application/pdf", null, PDF)).isEqualTo("document.pdf");
        assertThat(name("image/jpeg", null, JPEG)).isEqualTo("document.jpg");
        assertThat(name("image/png", null, PNG)).isEqualTo("document.png");
        assertRefused("application/pdf", null, PNG);
        assertRefused("image/jpeg", null, PDF);
        assertRefused("image/png", null, JPEG);
        assertRefused("application/pdf", null, PAGE);
        assertRefused("application/pdf", null, new byte[] {'%', 'P', 'D', 'F'});
        assertRefused("text/html", null, PAGE);
        assertRefused("image/svg+xml", null, PAGE);
    }

    @ParameterizedTest
    @CsvSource({"sick note.pdf", "Krankmeldung März.pdf", "' padded '", "診断書.pdf"})
    void namesOfFiles(String name) {
        assertThat(name("application/pdf", name, PDF)).isEqualTo(name.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "../etc/passwd",
                "a\\b.pdf",
                "two\nlines",
                "nul\0",
                "fdp.\u202Egpj",
                "\u2028",
                "\u0085",
                "half \uD83D",
                "\u200Bhidden"
            })
    void whatIsNoName(String name) {
        assertRefused("application/pdf", name, PDF);
    }

    @Test
    void namesHaveALength() {
        assertThat(name("application/pdf", "x".repeat(200), PDF)).hasSize(200);
        assertRefused("application/pdf", "x".repeat(201), PDF);
    }

    private static String name(String type, String name, byte[] content) {
        return DocumentCheck.nameOf(new AddDocument(1, PERSON, name, type), content);
    }

    private static void assertRefused(String type, String name, byte[] content) {
        assertThatThrownBy(() -> name(type, name, content))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.code().code()).isEqualTo("validation-failed"));
    }
}
