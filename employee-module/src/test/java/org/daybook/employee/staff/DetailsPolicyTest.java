package org.daybook.employee.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.daybook.employee.EmployeeDetails;
import org.daybook.employee.Person;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetailsPolicyTest {

    private static final LocalDate JOINED = LocalDate.of(2021, 3, 15);

    private static Person ada() {
        return Person.named("Ada Lovelace");
    }

    /** Pointers of what is wrong; empty if nothing is. */
    private static List<String> faults(Person person) {
        EmployeeDetails details = person.details();
        RuleViolation thrown = catchThrowableOfType(RuleViolation.class, () -> DetailsPolicy.check(details));
        if (thrown == null) {
            return List.of();
        }
        assertThat(thrown.violations()).extracting(Violation::code).containsOnly(CommonProblem.VALIDATION_FAILED);
        return thrown.violations().stream().map(Violation::pointer).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "Ada Lovelace", "شيماء", "李小龍", "Zoë 😀", "O'Neil-Smith, Jr.", " padded "})
    void takesNamesOfAllKinds(String name) {
        assertThat(faults(ada().name(name))).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u2003", "two\nlines", "nul\0", "\u0085", "lone \uD800 surrogate"})
    void refusesNamesThatAreNone(String name) {
        assertThat(faults(ada().name(name))).containsExactly("/name");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(faults(ada().name("😀".repeat(200)))).isEmpty();
        assertThat(faults(ada().name("😀".repeat(201)))).containsExactly("/name");
        assertThat(faults(ada().department("x".repeat(100)))).isEmpty();
        assertThat(faults(ada().department("x".repeat(101)))).containsExactly("/department");
        assertThat(faults(ada().place("x".repeat(101), "en"))).containsExactly("/location");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "a@b.co",
                "first.last+tag@sub.example.museum",
                "ada@other.invalid",
                "daybook.invalid@example.org",
                "o'neil!#$%&*/=?^_`{|}~-@x-y.org"
            })
    void takesMailAddresses(String email) {
        assertThat(faults(ada().email(email))).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.org",
                "ada@example",
                "ada@@example.org",
                "a b@example.org",
                "ada@ex ample.org",
                "ada@-example.org",
                "ada@example-.org",
                "ada@example..org",
                "a..b@example.org",
                "ada@example.org.",
                "ada@example.org\n",
                "ada@exämple.org",
                "<ada@example.org>",
                "ada@example.org,b@example.org",
                "former-17@daybook.invalid",
                "ada@Daybook.INVALID"
            })
    void refusesWhatIsNoMailAddress(String email) {
        assertThat(faults(ada().email(email))).containsExactly("/email");
    }

    @Test
    void refusesMailAddressesThatNoServerTakes() {
        String domain = ("x".repeat(60) + ".").repeat(3) + "org";
        assertThat(faults(ada().email("a".repeat(64) + "@" + domain))).isEmpty();
        assertThat(faults(ada().email("a".repeat(65) + "@example.org"))).containsExactly("/email");
        assertThat(faults(ada().email("a".repeat(60) + "@" + "x".repeat(60) + "." + domain)))
                .containsExactly("/email");
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01,true", "1899-12-31,false", "2999-12-31,true", "3000-01-01,false", "9999-12-31,false"})
    void takesJoiningDatesOfElevenCenturies(LocalDate joining, boolean fine) {
        assertThat(faults(ada().employed(joining, null))).isEqualTo(fine ? List.of() : List.of("/joiningDate"));
    }

    @Test
    void refusesAMissingJoiningDate() {
        assertThat(faults(ada().employed(null, JOINED))).containsExactly("/joiningDate");
    }

    @Test
    void refusesLeavingBeforeJoiningOrInAnotherMillennium() {
        assertThat(faults(ada().employed(JOINED, JOINED))).isEmpty();
        assertThat(faults(ada().employed(JOINED, JOINED.minusDays(1)))).containsExactly("/leavingDate");
        assertThat(faults(ada().employed(JOINED, LocalDate.of(3000, 1, 1)))).containsExactly("/leavingDate");
    }

    @ParameterizedTest
    @CsvSource({
        "en,true",
        "de-AT,true",
        "zh-Hant-TW,true",
        "sr-Latn-RS,true",
        ",true",
        "'',false",
        "english please,false",
        "de_AT,false",
        "x,false",
        "en-abcdefghi,false",
        "en-x-aaaaaaaa-bbbbbbbb-cccccccc-ddddd,false"
    })
    void takesLanguageTags(String tag, boolean fine) {
        assertThat(faults(ada().place("Graz", tag))).isEqualTo(fine ? List.of() : List.of("/locale"));
    }

    @Test
    void doesNotAskForAPlaceOrALanguage() {
        assertThat(faults(ada().place(null, null))).isEmpty();
        assertThat(faults(ada().place(" ", null))).containsExactly("/location");
    }

    @Test
    void reportsEverythingAtOnce() {
        Person wrong = ada().name(null)
                .email("x")
                .department("")
                .employed(JOINED, JOINED.minusDays(1))
                .place("", "?");

        assertThat(faults(wrong))
                .containsExactly("/name", "/email", "/department", "/leavingDate", "/location", "/locale");
    }
}
